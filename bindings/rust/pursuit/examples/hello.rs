//! One pursues, the other withdraws: six turns, and why the fifth of them came about.
use pursuit::{why, Couple, Model, Seat};

fn main() -> pursuit::Result<()> {
    let model = Model::standard()?;
    let mut couple =
        Couple::new(&model, &model.profile("pursuer")?, &model.profile("withdrawer")?, 7)?;
    couple.disagree(0.8, Some(Seat::A))?;
    let turns = couple.play(6)?;
    for turn in &turns {
        println!("{:<10} {:.3}", model.move_name(turn.move_id), turn.intensity);
    }
    println!("{}", why(&model, &turns, 4, "Ana", "Ben", "en")?);
    Ok(())
}
