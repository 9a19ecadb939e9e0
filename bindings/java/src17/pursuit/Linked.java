package pursuit;

import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Pointer;
import java.nio.ByteBuffer;
import java.util.Map;

/** How functions of C are found and called: before Java 22 by JNA. */
final class Linked {
    private Linked() {}

    static void register(Class<?> functions) {
        String path = Binary.path();
        try {
            NativeLibrary library = NativeLibrary.getInstance(path,
                    Map.of(com.sun.jna.Library.OPTION_STRING_ENCODING, "UTF-8"));
            Binary.compare(library.getFunction("pursuit_version").invokeInt(new Object[0]));
            Native.register(functions, library);
        } catch (NoClassDefFoundError missing) {
            throw new LinkageError("pursuit takes JNA before Java 22: jna.jar, "
                    + "net.java.dev.jna:jna of Maven, is missing");
        } catch (UnsatisfiedLinkError error) {
            String why = error.getMessage();
            throw Binary.missing(path, why.lines().skip(1).findFirst().orElse(why));
        }
    }

    static long address(ByteBuffer memory) {
        return Pointer.nativeValue(Native.getDirectBufferPointer(memory));
    }
}
