//! The bits of the golden runs that take no model of their own, errors, forks, images, threads.
use pursuit::{direction_json, sys, why, Couple, Error, Model, Result, Seat, Traits, Turn};
use std::time::Duration;

const NAMES: [&str; 6] = ["article", "exchanged", "secure", "stressed", "separated", "lengths"];

/// FNV-1a of 64 bits over records, field by field and little-endian, as the C++ test has it.
struct Records(u64);
impl Records {
    fn bytes(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = (self.0 ^ u64::from(*byte)).wrapping_mul(0x100_0000_01b3);
        }
    }
    fn ids(&mut self, ids: &[i32]) {
        ids.iter().for_each(|id| self.bytes(&[*id as u8]));
    }
    fn numbers(&mut self, numbers: &[f32]) {
        numbers.iter().for_each(|number| self.bytes(&number.to_le_bytes()));
    }
    fn turn(&mut self, t: &Turn) {
        self.bytes(&t.time_ms.to_le_bytes());
        self.bytes(&t.number.to_le_bytes());
        self.ids(&[
            t.mover,
            t.before,
            t.stance,
            t.row,
            t.move_id,
            t.phase,
            t.host_made,
            t.answers,
            t.turning,
            t.resolved,
        ]);
        self.numbers(&[t.intensity, t.probability, t.uniform]);
        self.numbers(&t.features);
        self.numbers(&t.perceived);
        for c in &t.after {
            self.numbers(&c.unmet);
            self.numbers(&[c.arousal, c.hope, c.security, c.mentalizing]);
            self.numbers(&c.learned);
            self.numbers(&c.cue);
            self.numbers(&[c.stress]);
            self.numbers(&c.fears);
            self.numbers(&[c.expressed]);
            self.ids(&[c.stance, c.flooded]);
        }
    }
}

struct Run {
    couple: Couple,
    records: Records,
}
impl Run {
    fn play(&mut self, count: usize) {
        self.couple.play(count).unwrap().iter().for_each(|turn| self.records.turn(turn));
    }
}

fn run(name: &str) -> Result<String> {
    let model = Model::standard()?;
    let (pursuer, withdrawer) = (Traits::new(0.78, 0.25), Traits::new(0.30, 0.75));
    let (secure, fearful) = (Traits::new(0.25, 0.20), Traits::new(0.75, 0.75));
    let (a, b, seed, id) = match name {
        "article" => (pursuer, withdrawer, 7, 0),
        "exchanged" => (pursuer, withdrawer, 7, 1),
        "secure" => (secure, secure, 0xfedc_ba98_7654_3210, 0),
        "stressed" => (pursuer, pursuer, 3, 0),
        "separated" => (withdrawer, withdrawer, 4, 0x1234_5678_9abc),
        _ => (fearful, secure, 5, 0),
    };
    let mut run = Run {
        couple: Couple::numbered(&model, &a, &b, seed, id)?,
        records: Records(0xcbf2_9ce4_8422_2325),
    };
    drop(model); // couples keep it
    match name {
        "article" => {
            run.couple.disagree(0.6, Some(Seat::A))?;
            run.play(200);
        }
        "exchanged" => {
            run.couple.disagree(0.6, Some(Seat::B))?;
            run.couple.skip(50)?;
            run.play(150);
        }
        "secure" => {
            run.couple.good_time(30)?;
            run.play(40);
            run.couple.disagree(0.9, None)?;
            run.play(60);
        }
        "stressed" => {
            run.couple.stress(Seat::A, 0.7)?;
            run.couple.disagree(0.8, Some(Seat::B))?;
            run.play(120);
        }
        "separated" => {
            run.couple.open_issue(0.7, Some(Seat::A))?;
            run.play(40);
            run.couple.separate(Some(Seat::B), Some(Duration::from_secs(3600)))?;
            run.couple.elapse(Duration::from_secs(7200))?;
            run.play(20);
            run.couple.reunite()?;
            run.play(60);
        }
        _ => {
            run.couple.disagree(1.0, None)?;
            for ms in [1700, 0, 600_001] {
                run.couple.set_turn(Duration::from_millis(ms))?;
                run.play(50);
            }
        }
    }
    Ok(format!("{name:<12} {:016x} {:016x} 0", run.couple.hash(), run.records.0))
}

#[test]
fn golden_bits() {
    let golden = include_str!("../../../../tests/golden/golden.txt");
    for (name, line) in NAMES.iter().zip(golden.lines()) {
        assert_eq!(run(name).unwrap(), line);
    }
}

fn quarrel() -> (Model, Couple) {
    let model = Model::standard().unwrap();
    let mut couple =
        Couple::new(&model, &Traits::new(0.78, 0.25), &Traits::new(0.3, 0.75), 7).unwrap();
    couple.disagree(0.8, Some(Seat::A)).unwrap();
    (model, couple)
}

#[test]
fn forks_and_images_go_on_alike() {
    let (model, mut couple) = quarrel();
    couple.skip(5).unwrap();
    let (mut fork, mut loaded) =
        (couple.clone(), Couple::load(&model, &couple.save().unwrap()).unwrap());
    couple.skip(50).unwrap();
    assert_ne!(fork.hash(), couple.hash());
    fork.skip(50).unwrap();
    loaded.skip(50).unwrap();
    assert_eq!((fork.hash(), loaded.hash()), (couple.hash(), couple.hash()));
}

#[test]
fn what_fails_is_an_error_and_changes_nothing() {
    let (model, mut couple) = quarrel();
    let before = couple.hash();
    let refused = |error: Error, status, text: &str| {
        assert_eq!(error.status, status);
        assert!(error.message.contains(text), "{error}");
    };
    refused(
        couple.disagree(2.0, None).unwrap_err(),
        sys::PURSUIT_STATUS_ARGUMENT,
        "severity is 2, expected 0 to 1",
    );
    refused(model.move_id("blaem").unwrap_err(), sys::PURSUIT_STATUS_NAME, "nearest is 'blame'");
    refused(
        couple.said(Seat::A, &[]).err().unwrap(),
        sys::PURSUIT_STATUS_ARGUMENT,
        "what was said is no move",
    );
    refused(couple.said(Seat::A, &[(99, 1.0)]).err().unwrap(), sys::PURSUIT_STATUS_ARGUMENT, "99");
    refused(Couple::load(&model, b"nonsense").err().unwrap(), sys::PURSUIT_STATUS_INPUT, "");
    refused(
        Model::parse("[model]\nneed_gain = 99").err().unwrap(),
        sys::PURSUIT_STATUS_ARGUMENT,
        "need_gain is 99",
    );
    refused(
        couple.skip(u32::MAX).unwrap_err(),
        sys::PURSUIT_STATUS_ARGUMENT,
        "count is 4294967295, expected 0 to",
    );
    refused(
        couple.play(usize::MAX).err().unwrap(),
        sys::PURSUIT_STATUS_ARGUMENT,
        "no memory for 18446744073709551615 turns",
    );
    refused(
        couple.set_turn(Duration::MAX).unwrap_err(),
        sys::PURSUIT_STATUS_ARGUMENT,
        "4294967295",
    );
    let mut longer = Traits::new(0.78, 0.25);
    longer.0.struct_size = 1 << 30;
    let failure = Couple::new(&model, &longer, &Traits::new(0.3, 0.75), 7).err().unwrap();
    refused(failure, sys::PURSUIT_STATUS_ARGUMENT, "struct_size of traits is 1073741824");
    let mut six = couple.clone().play(6).unwrap();
    let past = format!("index is {} of 6", usize::MAX);
    refused(
        why(&model, &six, usize::MAX, "Ana", "Ben", "en").unwrap_err(),
        sys::PURSUIT_STATUS_ARGUMENT,
        &past,
    );
    six[0].0.struct_size = 1 << 30;
    refused(
        why(&model, &six, 5, "Ana", "Ben", "en").unwrap_err(),
        sys::PURSUIT_STATUS_ARGUMENT,
        "struct_size of turns",
    );
    refused(
        direction_json(&model, &six, 5, "Ana", "Ben", "en").unwrap_err(),
        sys::PURSUIT_STATUS_ARGUMENT,
        "struct_size of turns",
    );
    refused(model.profile("a\0b").err().unwrap(), sys::PURSUIT_STATUS_ARGUMENT, "NUL");
    assert_eq!(couple.hash(), before);
}

#[test]
fn directions_close_the_loop() {
    let (model, mut couple) = quarrel();
    let mut turns = couple.play(3).unwrap();
    let next = couple.clone().step().unwrap();
    turns.push(couple.said(next.mover(), &[(next.move_id, 1.0)]).unwrap());
    let told = direction_json(&model, &turns, 3, "Ana", "Ben", "de").unwrap();
    assert!(told.starts_with("{\"format\":\"pursuit.direction\",\"version\":1,\"turn\":3,"));
    assert!(told.contains("wie stark"));
    assert!(told.contains(&format!("\"move\":\"{}\"", model.move_name(next.move_id))));
}

#[test]
fn couples_go_to_other_threads() {
    let (model, couple) = quarrel();
    let hashes: Vec<u64> = (0..4)
        .map(|_| {
            let mut fork = couple.clone();
            std::thread::spawn(move || {
                fork.skip(100).unwrap();
                fork.hash()
            })
        })
        .collect::<Vec<_>>()
        .into_iter()
        .map(|thread| thread.join().unwrap())
        .collect();
    assert!(hashes.iter().all(|hash| *hash == hashes[0]));
    drop(model);
}
