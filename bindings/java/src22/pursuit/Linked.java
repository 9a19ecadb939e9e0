package pursuit;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

/** How functions of C are found and called: from Java 22 on by what it has itself. */
@SuppressWarnings("restricted")
final class Linked {
    private static final Map<Class<?>, MemoryLayout> LAYOUTS = Map.of(
            int.class, ValueLayout.JAVA_INT, long.class, ValueLayout.JAVA_LONG,
            float.class, ValueLayout.JAVA_FLOAT, double.class, ValueLayout.JAVA_DOUBLE,
            MemorySegment.class, ValueLayout.ADDRESS);
    private static final SymbolLookup SYMBOLS = open(Binary.path());

    static {
        try {
            Binary.compare((int) link("pursuit_version", int.class).invokeExact());
        } catch (Throwable thrown) {
            throw failed(thrown);
        }
    }

    private Linked() {}

    /** Each when it is first called; here this class gets ready, or says why not. */
    static void register(Class<?> functions) {}

    private static SymbolLookup open(String path) {
        try {
            return SymbolLookup.libraryLookup(path, Arena.global());
        } catch (IllegalArgumentException silent) {
            String why = silent.getMessage();
            try {
                if (Path.of(path).isAbsolute()) System.load(path);  // which says more
            } catch (UnsatisfiedLinkError error) {
                why = error.getMessage();
            }
            throw Binary.missing(path, why);
        }
    }

    static MethodHandle link(String name, Class<?> returns, Class<?>... takes) {
        MemoryLayout[] layouts = Stream.of(takes).map(LAYOUTS::get).toArray(MemoryLayout[]::new);
        FunctionDescriptor all = returns == void.class ? FunctionDescriptor.ofVoid(layouts)
                : FunctionDescriptor.of(LAYOUTS.get(returns), layouts);
        MemorySegment symbol = SYMBOLS.find(name).orElseThrow(
                () -> new UnsatisfiedLinkError("no " + name + " in libpursuit"));
        return Linker.nativeLinker().downcallHandle(symbol, all);
    }

    static MemorySegment at(ByteBuffer memory) {
        if (memory == null) return MemorySegment.NULL;
        boolean whole = memory.position() == 0;
        return MemorySegment.ofBuffer(whole ? memory : memory.duplicate().rewind());
    }

    static MemorySegment text(String text, Arena arena) {
        return text == null ? MemorySegment.NULL : arena.allocateFrom(text);
    }

    static String text(MemorySegment text) {
        return text.address() == 0 ? null : text.reinterpret(Long.MAX_VALUE).getString(0);
    }

    static RuntimeException failed(Throwable thrown) {
        if (thrown instanceof Error) throw (Error) thrown;
        if (thrown instanceof RuntimeException) throw (RuntimeException) thrown;
        return new IllegalStateException(thrown);
    }

    static long address(ByteBuffer memory) {
        return at(memory).address();
    }
}
