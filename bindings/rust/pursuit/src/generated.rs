// made by ./dev generate from the headers in include/pursuit/c; change those: do not edit.
use crate::{check, first_of, id_of, sized, sys, told, Couple, Model, Result, Seat, Turn};
use std::os::raw::c_char;
use std::time::Duration;

impl Couple {
    /// Plays turns without a record of them. The same as so many steps, and faster yet.
    pub fn skip(&mut self, count: u32) -> Result<()> {
        check(unsafe { sys::pursuit_couple_skip(self.0, count) })
    }
    /// A disagreement breaks out. It weighs most on its owner, who takes the floor; without one, on
    /// both alike, and the floor is drawn.
    pub fn disagree(&mut self, severity: f32, owner: Option<Seat>) -> Result<()> {
        check(unsafe { sys::pursuit_couple_disagree(self.0, severity, id_of(owner)) })
    }
    /// An issue is left open between them, without an argument about it now.
    pub fn open_issue(&mut self, severity: f32, owner: Option<Seat>) -> Result<()> {
        check(unsafe { sys::pursuit_couple_open_issue(self.0, severity, id_of(owner)) })
    }
    /// They are apart from now on, until a move of contact, the promised return or reunite. Who
    /// stepped back is away until they make a move: the other has the turns, and its moves reach
    /// nobody.
    pub fn separate(&mut self, stepped_back: Option<Seat>, promised: Option<Duration>) -> Result<()> {
        check(unsafe { sys::pursuit_couple_separate(self.0, id_of(stepped_back), promised.map_or(sys::PURSUIT_NONE.into(), |time| time.as_millis().min(i64::MAX as u128) as i64)) })
    }
    /// They are together again.
    pub fn reunite(&mut self) -> Result<()> {
        check(unsafe { sys::pursuit_couple_reunite(self.0) })
    }
    /// Stress from outside keeps one partner's arousal up for a while.
    pub fn stress(&mut self, seat: Seat, severity: f32) -> Result<()> {
        check(unsafe { sys::pursuit_couple_stress(self.0, seat as i32, severity) })
    }
    /// A good time together: both hear affection.
    pub fn good_time(&mut self, exchanges: u32) -> Result<()> {
        check(unsafe { sys::pursuit_couple_good_time(self.0, exchanges) })
    }
    /// Intervenes. What is said by SOFTEN, RE_ENGAGE and RESPOND is heard by the other, who then
    /// has the floor, and is answered or not by the other's own choice. A SESSION takes time:
    /// strength is its dose, of the hour and of each part; what cannot be done yet is left out of
    /// it.
    pub fn intervene(&mut self, what: i32, who: Option<Seat>, strength: f32) -> Result<()> {
        check(unsafe { sys::pursuit_couple_intervene(self.0, what, id_of(who), strength) })
    }
    /// Time passes. Any splitting of it gives the same bits: a call a frame and a call a month.
    pub fn elapse(&mut self, time: Duration) -> Result<()> {
        check(unsafe { sys::pursuit_couple_elapse(self.0, time.as_millis().min(i64::MAX as u128) as i64) })
    }
    /// The next turn belongs to this partner.
    pub fn give_floor(&mut self, seat: Seat) -> Result<()> {
        check(unsafe { sys::pursuit_couple_give_floor(self.0, seat as i32) })
    }
    /// How long a turn takes from now on; at first it is the model's turn_seconds.
    pub fn set_turn(&mut self, time: Duration) -> Result<()> {
        check(unsafe { sys::pursuit_couple_set_turn_ms(self.0, time.as_millis().min(u32::MAX as u128) as u32) })
    }
    /// Plays one turn of whoever has the floor, or of the other while they are away; then the other
    /// has it.
    pub fn step(&mut self) -> Result<Turn> {
        let mut out = sized();
        check(unsafe { sys::pursuit_couple_step(self.0, &mut out) })?;
        Ok(Turn(out))
    }
    /// Plays turns into an array of yours. The same as so many steps, and faster. Allocates
    /// nothing.
    pub fn play_into(&mut self, out: &mut [Turn]) -> Result<()> {
        check(unsafe { sys::pursuit_couple_play(self.0, first_of(out).cast(), out.len()) })
    }
    /// Plays turns into an array of yours, and tells only what shows of them. The same as so many
    /// steps. Allocates nothing.
    pub fn play_brief(&mut self, out: &mut [sys::pursuit_brief_turn]) -> Result<()> {
        check(unsafe { sys::pursuit_couple_play_brief(self.0, first_of(out).cast(), out.len()) })
    }
    /// A turn made by you: a player, a transcript. The couple goes on from it. `seat`: who makes
    /// the move, whoever has the floor. `what`: one of the model's moves. `intensity`: 0..1; None:
    /// what the drive makes it.
    pub fn act(&mut self, seat: Seat, what: i32, intensity: Option<f32>) -> Result<Turn> {
        let mut out = sized();
        check(unsafe { sys::pursuit_couple_act(self.0, seat as i32, what, intensity.unwrap_or(sys::PURSUIT_UNSET), &mut out) })?;
        Ok(Turn(out))
    }
}

/// A call that tells of a turn among others.
pub(crate) type Telling = unsafe extern "C" fn(*const sys::pursuit_model, *const sys::pursuit_turn, usize, usize, *const c_char,
    *const c_char, *const sys::pursuit_catalogue, *mut c_char, usize, *mut usize) -> i32;

/// Why a turn came about, in three short sentences. Of `turns[index]`; `turns` from the couple's
/// start or any later turn on. `language`: "en" or "de".
pub fn why(model: &Model, turns: &[Turn], index: usize, a: &str, b: &str, language: &str) -> Result<String> {
    told(sys::pursuit_why_text, model, turns, index, [a, b, language])
}

/// How a turn is to be played, in about ten lines of text, as a writer or a language model is told.
/// Of `turns[index]`; `turns` from the couple's start or any later turn on. `language`: "en" or
/// "de".
pub fn direction(model: &Model, turns: &[Turn], index: usize, a: &str, b: &str, language: &str) -> Result<String> {
    told(sys::pursuit_direction_text, model, turns, index, [a, b, language])
}

/// How a turn is to be played, as one object of JSON by direction.schema.json, with the text in it.
/// Of `turns[index]`; `turns` from the couple's start or any later turn on. `language`: "en" or
/// "de".
pub fn direction_json(model: &Model, turns: &[Turn], index: usize, a: &str, b: &str, language: &str) -> Result<String> {
    told(sys::pursuit_direction_json, model, turns, index, [a, b, language])
}
