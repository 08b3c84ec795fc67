// SPDX-License-Identifier: EPL-2.0
package gleaner.ui;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import org.eclipse.core.runtime.ILog;

/**
 * Whether things may move on the screen. Linux says so in GTK's setting {@code gtk-enable-animations}, which desktops set for people whom
 * motion makes ill; of other systems SWT does not say it.
 */
public final class Motion {
	private static final String LIBRARY = "libgtk-3.so.0";
	/** The arguments of g_object_get that are always there: the object and the first name. */
	private static final int FIXED = 2;

	private Motion() {
	}

	/** Whether the poet has asked the desktop that nothing moves; false where that is not known. UI thread. */
	public static boolean isReduced() {
		if (!System.getProperty("org.eclipse.swt.internal.gtk.version", "").startsWith("3.")) return false;
		try (Arena arena = Arena.ofConfined()) {
			SymbolLookup gtk = SymbolLookup.libraryLookup(LIBRARY, arena);
			Linker linker = Linker.nativeLinker();
			MemorySegment settings = (MemorySegment) linker
					.downcallHandle(gtk.findOrThrow("gtk_settings_get_default"), FunctionDescriptor.of(ValueLayout.ADDRESS)).invoke();
			MemorySegment moves = arena.allocateFrom(ValueLayout.JAVA_INT, 1);
			linker.downcallHandle(gtk.findOrThrow("g_object_get"),
					FunctionDescriptor.ofVoid(ValueLayout.ADDRESS, ValueLayout.ADDRESS, ValueLayout.ADDRESS, ValueLayout.ADDRESS),
					Linker.Option.firstVariadicArg(FIXED))
					.invoke(settings, arena.allocateFrom("gtk-enable-animations"), moves, MemorySegment.NULL);
			return moves.get(ValueLayout.JAVA_INT, 0) == 0;
		} catch (Throwable e) { // MethodHandle.invoke declares it; a fade must never cost the window
			ILog.get().warn("The desktop does not say whether things may move", e);
			return false;
		}
	}
}
