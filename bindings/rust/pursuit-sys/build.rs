//! Links the static library: that of the folder PURSUIT_LIB_DIR, or what pkg-config says of pursuit-static.
use std::{env, process::Command};

fn main() {
    println!("cargo:rerun-if-env-changed=PURSUIT_LIB_DIR");
    let folder = env::var("PURSUIT_LIB_DIR").ok().or_else(|| {
        let asked = Command::new("pkg-config")
            .args(["--variable=libdir", "pursuit-static"])
            .output()
            .ok()?;
        Some(String::from_utf8(asked.stdout).ok()?.trim().to_owned())
            .filter(|folder| !folder.is_empty())
    });
    let folder = folder.expect(
        "libpursuit-static.a is not found: set PURSUIT_LIB_DIR to its folder, or PKG_CONFIG_PATH",
    );
    println!("cargo:rustc-link-search=native={folder}");
    println!("cargo:rerun-if-changed={folder}/libpursuit-static.a");
    println!("cargo:rustc-link-lib=static=pursuit-static");
    let runtime = if cfg!(target_os = "macos") { "c++" } else { "stdc++" };
    println!("cargo:rustc-link-lib=dylib={runtime}");
}
