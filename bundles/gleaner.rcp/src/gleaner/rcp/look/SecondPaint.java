// SPDX-License-Identifier: EPL-2.0
package gleaner.rcp.look;

import java.lang.foreign.AddressLayout;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import org.eclipse.core.runtime.ILog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;

/**
 * Paints the window once more a moment after it has got another size. Metacity's compositor (and Marco's, which comes from it) may begin to
 * watch a window of another size only after the window has painted itself, and then shows what was there before, until something is
 * painted anew. Only on Linux with GTK 3, which is called directly, since SWT does not paint a menu bar when it is asked to.
 */
public final class SecondPaint {
	private static final String LIBRARY = "libgtk-3.so.0";
	private static final int MOMENT_MILLIS = 100;
	/** A link of GLib's lists: what it holds, and the link behind it. */
	private static final AddressLayout LINK = ValueLayout.ADDRESS
			.withTargetLayout(MemoryLayout.sequenceLayout(2, ValueLayout.ADDRESS));

	private final MethodHandle windows;
	private final MethodHandle draw;
	private final MethodHandle free;

	private SecondPaint() {
		SymbolLookup gtk = SymbolLookup.libraryLookup(LIBRARY, Arena.global());
		windows = handle(gtk, "gtk_window_list_toplevels", FunctionDescriptor.of(LINK));
		draw = handle(gtk, "gtk_widget_queue_draw", FunctionDescriptor.ofVoid(ValueLayout.ADDRESS));
		free = handle(gtk, "g_list_free", FunctionDescriptor.ofVoid(ValueLayout.ADDRESS));
	}

	private static MethodHandle handle(SymbolLookup library, String name, FunctionDescriptor types) {
		return Linker.nativeLinker().downcallHandle(library.findOrThrow(name), types);
	}

	/** From now on, as long as the window is open. UI thread. */
	public static void follow(Control window) {
		if (!System.getProperty("org.eclipse.swt.internal.gtk.version", "").startsWith("3.")) return;
		try {
			SecondPaint paint = new SecondPaint();
			Runnable again = () -> {
				if (!window.isDisposed()) paint.again();
			};
			window.addListener(SWT.Resize, event -> window.getDisplay().timerExec(MOMENT_MILLIS, again)); // begins to wait anew
		} catch (RuntimeException e) { // painting must never cost the window
			ILog.get().warn("The window is painted once", e);
		}
	}

	private void again() {
		try {
			MemorySegment all = (MemorySegment) windows.invoke();
			for (MemorySegment link = all; link.address() != 0; link = link.getAtIndex(LINK, 1))
				draw.invoke(link.getAtIndex(ValueLayout.ADDRESS, 0));
			free.invoke(all);
		} catch (Throwable e) { // MethodHandle.invoke declares it
			ILog.get().warn("The window was painted once", e);
		}
	}
}
