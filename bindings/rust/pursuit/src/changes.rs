// made by ./dev generate from the headers in include/pursuit/c; change those: do not edit.
use crate::{check, id_of, sys, Couple, Result, Seat};
use std::time::Duration;

impl Couple {
    /// Plays turns without a record of them. The same as so many steps, and faster yet.
    pub fn skip(&mut self, count: u32) -> Result<()> {
        check(unsafe { sys::pursuit_couple_skip(self.0, count) })
    }
    /// A disagreement breaks out. It weighs most on its owner, who takes the floor; without one, on both alike, and
    /// the floor is drawn.
    pub fn disagree(&mut self, severity: f32, owner: Option<Seat>) -> Result<()> {
        check(unsafe { sys::pursuit_couple_disagree(self.0, severity, id_of(owner)) })
    }
    /// An issue is left open between them, without an argument about it now.
    pub fn open_issue(&mut self, severity: f32, owner: Option<Seat>) -> Result<()> {
        check(unsafe { sys::pursuit_couple_open_issue(self.0, severity, id_of(owner)) })
    }
    /// They are apart from now on, until a move of contact, the promised return or pursuit_couple_reunite(). Who
    /// stepped back is away until they make a move: the other has the turns, and its moves reach nobody.
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
    /// Intervenes. What is said by SOFTEN, RE_ENGAGE and RESPOND is heard by the other, who then has the floor, and
    /// is answered or not by the other's own choice. A SESSION takes time: strength is its dose, of the hour and of
    /// each part; what cannot be done yet is left out of it.
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
}
