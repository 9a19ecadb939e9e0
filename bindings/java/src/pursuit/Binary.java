package pursuit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** The library's file: that which PURSUIT_LIBRARY names, the one in the jar, or the one that the
 *  system finds. */
final class Binary {
    private Binary() {}

    static String path() {
        String given = System.getenv("PURSUIT_LIBRARY"), name = System.mapLibraryName("pursuit");
        if (given != null) return Path.of(given).toAbsolutePath().toString();
        try (InputStream packed = Binary.class.getResourceAsStream("/" + platform() + "/" + name)) {
            return packed == null ? name : unpacked(packed.readAllBytes(), name).toString();
        } catch (IOException error) {
            throw new UncheckedIOException(error);
        }
    }

    /** As JNA names them. */
    private static String platform() {
        String system = System.getProperty("os.name"), processor = System.getProperty("os.arch");
        boolean usual = processor.equals("amd64") || processor.equals("x86_64");
        String from = system.startsWith("Windows") ? "win32"
                : system.startsWith("Mac") ? "darwin" : "linux";
        return from + "-" + (usual ? "x86-64" : processor);
    }

    /** Windows does not delete what is loaded: there it is the same file each time. */
    private static Path unpacked(byte[] library, String name) throws IOException {
        Path file = name.endsWith(".dll")
                ? Path.of(System.getProperty("java.io.tmpdir"),
                        "pursuit-" + Arrays.hashCode(library) + ".dll")
                : Files.createTempFile("pursuit", name);
        if (!Files.exists(file) || Files.size(file) != library.length) Files.write(file, library);
        file.toFile().deleteOnExit();
        return file.toAbsolutePath();
    }

    static UnsatisfiedLinkError missing(String path, String why) {
        return new UnsatisfiedLinkError("no pursuit library at " + path
                + "; PURSUIT_LIBRARY can name it: " + why);
    }

    static void compare(int version) {
        int header = Raw.PURSUIT_HEADER_VERSION;
        if (version == header) return;
        throw new LinkageError("libpursuit is of version " + version + ", this is for " + header);
    }
}
