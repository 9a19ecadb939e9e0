//! Two partners and the pursue-withdraw loop between them, turn by turn, with reasons.
//!
//! ```no_run
//! # fn main() -> pursuit::Result<()> {
//! let model = pursuit::Model::standard()?;
//! let (ana, ben) = (model.profile("pursuer")?, model.profile("withdrawer")?);
//! let mut couple = pursuit::Couple::new(&model, &ana, &ben, 7)?;
//! couple.disagree(0.8, Some(pursuit::Seat::A))?;
//! let turns = couple.play(6)?;
//! println!("{}", pursuit::why(&model, &turns, 4, "Ana", "Ben", "en")?);
//! # Ok(()) }
//! ```
//! A clone of a couple is a fork, which meets the same chances. The same version, model, seed and
//! calls give the same bits everywhere. It is a tool for thinking, teaching, stories and research:
//! no diagnosis, and not for relationships with violence or coercive control.

#[rustfmt::skip]
mod generated;

pub use generated::*;
pub use pursuit_sys as sys;
use std::ffi::{CStr, CString};
use std::os::raw::c_char;
use std::{fmt, mem, ops::Deref, ptr};

/// What failed: a status of C, `sys::PURSUIT_STATUS_...`, and one line. Then nothing has changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Error {
    pub status: i32,
    pub message: String,
}
impl fmt::Display for Error {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.message)
    }
}
impl std::error::Error for Error {}
pub type Result<T> = std::result::Result<T, Error>;

fn check(status: i32) -> Result<()> {
    if status == sys::PURSUIT_OK {
        return Ok(());
    }
    let message = unsafe { text_at(sys::pursuit_last_error()) };
    Err(Error { status, message })
}
/// Else structs would be of other sizes.
fn same_version() -> Result<()> {
    if unsafe { sys::pursuit_version() } == sys::PURSUIT_HEADER_VERSION as u32 {
        return Ok(());
    }
    let there = unsafe { text_at(sys::pursuit_version_text()) };
    let message =
        format!("the library pursuit is {there}, this is for {}", sys::PURSUIT_HEADER_VERSION);
    Err(Error { status: sys::PURSUIT_STATUS_STATE, message })
}
unsafe fn text_at(text: *const c_char) -> String {
    CStr::from_ptr(text).to_string_lossy().into_owned()
}
fn c_text(text: &str) -> Result<CString> {
    CString::new(text).map_err(|_| Error {
        status: sys::PURSUIT_STATUS_ARGUMENT,
        message: "a text with a NUL in it".into(),
    })
}
fn refused<T>(message: String) -> Result<T> {
    Err(Error { status: sys::PURSUIT_STATUS_ARGUMENT, message })
}
/// A struct that says it is longer than it is would be read past its end; its fields may be set.
fn same_size(size: u32, expected: usize, what: &str) -> Result<()> {
    if size as usize <= expected {
        return Ok(());
    }
    refused(format!("struct_size of {what} is {size}, expected {expected}"))
}
fn of_turns(turns: &[Turn]) -> Result<*const sys::pursuit_turn> {
    // the first one's counts for all
    same_size(
        turns.first().map_or(0, |first| first.0.struct_size),
        mem::size_of::<Turn>(),
        "turns",
    )?;
    Ok(turns.as_ptr().cast())
}
/// A struct of C with its size, all else 0.
fn sized<T>() -> T {
    let mut out = mem::MaybeUninit::<T>::zeroed();
    unsafe {
        out.as_mut_ptr().cast::<u32>().write(mem::size_of::<T>() as u32);
        out.assume_init() // numbers, ids and pointers: 0 is one of each
    }
}
/// The first struct of C gets its size, which counts for all of them.
fn first_of<T>(all: &mut [T]) -> *mut T {
    if !all.is_empty() {
        unsafe { all.as_mut_ptr().cast::<u32>().write(mem::size_of::<T>() as u32) };
    }
    all.as_mut_ptr()
}
/// What a call writes once it is known how much.
fn filled(call: impl Fn(*mut u8, usize, *mut usize) -> i32) -> Result<Vec<u8>> {
    let mut needed = 0;
    match call(ptr::null_mut(), 0, &mut needed) {
        sys::PURSUIT_OK | sys::PURSUIT_STATUS_SIZE => {}
        status => check(status)?,
    }
    let mut out = vec![0; needed];
    check(call(out.as_mut_ptr(), out.len(), &mut needed))?;
    Ok(out)
}
/// `names`: of the two, then the language.
fn told(
    call: Telling,
    model: &Model,
    turns: &[Turn],
    index: usize,
    names: [&str; 3],
) -> Result<String> {
    let (at, mut texts) = (of_turns(turns)?, sized());
    let [a, b, language] = names.map(c_text);
    let (a, b, language) = (a?, b?, language?);
    check(unsafe { sys::pursuit_catalogue_init(language.as_ptr(), &mut texts) })?;
    let (a, b) = (a.as_ptr(), b.as_ptr());
    let mut out = filled(|to, size, needed| unsafe {
        call(model.0, at, turns.len(), index, a, b, &texts, to.cast(), size, needed)
    })?;
    out.pop(); // the 0 at its end
    Ok(String::from_utf8_lossy(&out).into_owned())
}

/// One of the two.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(i32)]
pub enum Seat {
    A = sys::PURSUIT_SEAT_A,
    B = sys::PURSUIT_SEAT_B,
}
fn id_of(seat: Option<Seat>) -> i32 {
    seat.map_or(sys::PURSUIT_NONE, |seat| seat as i32)
}

/// Who somebody is; its fields are those of C.
#[derive(Clone, Copy)]
pub struct Traits(pub sys::pursuit_traits);
impl Traits {
    pub fn new(anxiety: f32, avoidance: f32) -> Traits {
        let mut out = sized::<sys::pursuit_traits>();
        unsafe { sys::pursuit_traits_init(&mut out) };
        Traits(sys::pursuit_traits { anxiety, avoidance, ..out })
    }
}

/// All numbers that couples live by. Immutable and shared.
pub struct Model(*mut sys::pursuit_model);
unsafe impl Send for Model {}
unsafe impl Sync for Model {}
impl Drop for Model {
    fn drop(&mut self) {
        unsafe { sys::pursuit_model_destroy(self.0) }
    }
}
impl Model {
    pub fn standard() -> Result<Model> {
        same_version()?;
        let mut out = ptr::null_mut();
        check(unsafe { sys::pursuit_model_create(&mut out) })?;
        Ok(Model(out))
    }
    /// The standard one with what a text in TOML changes; a fault names line and column.
    pub fn parse(toml: &str) -> Result<Model> {
        same_version()?;
        let (mut out, mut wrong) = (ptr::null_mut(), sized::<sys::pursuit_parse_error>());
        let status = unsafe {
            sys::pursuit_model_parse(toml.as_ptr().cast(), toml.len(), &mut wrong, &mut out)
        };
        check(status)?;
        Ok(Model(out))
    }
    /// The traits of somebody of this kind: "pursuer", "withdrawer", "secure", "fearful" ...
    pub fn profile(&self, name: &str) -> Result<Traits> {
        let (name, mut out) = (c_text(name)?, sized());
        check(unsafe { sys::pursuit_model_profile(self.0, name.as_ptr(), &mut out) })?;
        Ok(Traits(out))
    }
    /// "?" for a move that the model does not have.
    pub fn move_name(&self, id: i32) -> String {
        unsafe { text_at(sys::pursuit_model_move_name(self.0, id)) }
    }
    pub fn move_id(&self, name: &str) -> Result<i32> {
        let (name, mut out) = (c_text(name)?, 0);
        check(unsafe { sys::pursuit_model_find_move(self.0, name.as_ptr(), &mut out) })?;
        Ok(out)
    }
}

/// The record of one turn; its fields are those of C.
#[derive(Clone, Copy)]
#[repr(transparent)]
pub struct Turn(pub sys::pursuit_turn);
impl Deref for Turn {
    type Target = sys::pursuit_turn;
    fn deref(&self) -> &sys::pursuit_turn {
        &self.0
    }
}
impl Turn {
    pub fn mover(&self) -> Seat {
        if self.0.mover == Seat::B as i32 {
            Seat::B
        } else {
            Seat::A
        }
    }
}

/// Two partners. A clone is a fork.
pub struct Couple(*mut sys::pursuit_couple);
unsafe impl Send for Couple {}
unsafe impl Sync for Couple {}
impl Drop for Couple {
    fn drop(&mut self) {
        unsafe { sys::pursuit_couple_destroy(self.0) }
    }
}
impl Clone for Couple {
    /// Panics where memory runs out, as other clones do.
    fn clone(&self) -> Couple {
        let mut out = ptr::null_mut();
        check(unsafe { sys::pursuit_couple_copy(self.0, &mut out) }).expect("memory for a fork");
        Couple(out)
    }
}
impl Couple {
    pub fn new(model: &Model, a: &Traits, b: &Traits, seed: u64) -> Result<Couple> {
        Couple::numbered(model, a, b, seed, 0)
    }
    /// `id`: which couple of that seed; couples of one seed are independent.
    pub fn numbered(model: &Model, a: &Traits, b: &Traits, seed: u64, id: u64) -> Result<Couple> {
        let mut out = ptr::null_mut();
        for each in [a, b] {
            same_size(each.0.struct_size, mem::size_of::<Traits>(), "traits")?;
        }
        check(unsafe { sys::pursuit_couple_create(model.0, &a.0, &b.0, seed, id, &mut out) })?;
        Ok(Couple(out))
    }
    pub fn handle(&mut self) -> *mut sys::pursuit_couple {
        self.0
    }

    pub fn play(&mut self, count: usize) -> Result<Vec<Turn>> {
        let mut out = Vec::new();
        if out.try_reserve_exact(count).is_err() {
            return refused(format!("no memory for {count} turns"));
        }
        out.resize(count, Turn(sized()));
        self.play_into(&mut out)?;
        Ok(out)
    }
    /// What was said in the end: shares of moves by their ids; only matters how they compare.
    pub fn said(&mut self, seat: Seat, shares: &[(i32, f32)]) -> Result<Turn> {
        let (mut out, mut all) = (sized(), [0.0f32; sys::PURSUIT_MOVE_SLOTS as usize]);
        for &(what, share) in shares {
            let slot = usize::try_from(what).ok().and_then(|at| all.get_mut(at));
            match slot {
                Some(slot) => *slot = share,
                None => return refused(format!("move is {what}, which is none")),
            }
        }
        check(unsafe {
            sys::pursuit_couple_said(self.0, seat as i32, all.as_ptr(), all.len(), &mut out)
        })?;
        Ok(Turn(out))
    }

    /// Of all there is to a couple and its model, to notice when two runs diverge.
    pub fn hash(&self) -> u64 {
        let mut out = 0;
        unsafe { sys::pursuit_couple_hash(self.0, &mut out) };
        out
    }
    /// An image that any version of the library from this one on reads; without its model.
    pub fn save(&self) -> Result<Vec<u8>> {
        filled(|at, size, needed| unsafe {
            sys::pursuit_couple_save(self.0, 0, at.cast(), size, needed)
        })
    }
    pub fn load(model: &Model, image: &[u8]) -> Result<Couple> {
        let mut out = ptr::null_mut();
        check(unsafe {
            sys::pursuit_couple_load(image.as_ptr().cast(), image.len(), model.0, 0, &mut out)
        })?;
        Ok(Couple(out))
    }
}
