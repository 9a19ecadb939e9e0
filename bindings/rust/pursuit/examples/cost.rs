//! What a call costs: nanoseconds a turn, of records and slim ones, one by one and in bulk; of the processor,
//! where Linux tells it.
use pursuit::{Couple, Model, Seat, Traits};

/// Of this thread, in ns.
fn spent() -> f64 {
    let told = std::fs::read_to_string("/proc/thread-self/schedstat").unwrap_or_default();
    told.split_whitespace().next().and_then(|text| text.parse().ok()).unwrap_or(f64::NAN)
}

fn main() -> pursuit::Result<()> {
    let model = Model::standard()?;
    let mut couple = Couple::new(&model, &Traits::new(0.78, 0.25), &Traits::new(0.3, 0.75), 7)?;
    couple.disagree(0.6, Some(Seat::A))?;
    let (count, mut turns) = (200_000u32, couple.play(1000)?);
    let mut brief = vec![unsafe { std::mem::zeroed::<pursuit::sys::pursuit_brief_turn>() }; 1000];
    let time = |name: &str, work: &mut dyn FnMut() -> pursuit::Result<()>| -> pursuit::Result<()> {
        let start = spent();
        work()?;
        println!("{name:<12} {:.0} ns", (spent() - start) / f64::from(count));
        Ok(())
    };
    time("step", &mut || (0..count).try_for_each(|_| couple.step().map(drop)))?;
    time("play", &mut || (0..count / 1000).try_for_each(|_| couple.play_into(&mut turns)))?;
    time("play_brief", &mut || (0..count / 1000).try_for_each(|_| couple.play_brief(&mut brief)))?;
    time("skip", &mut || couple.skip(count))
}
