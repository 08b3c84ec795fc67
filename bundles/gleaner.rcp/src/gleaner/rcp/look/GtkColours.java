// SPDX-License-Identifier: EPL-2.0
package gleaner.rcp.look;

import gleaner.ui.Ink;
import java.io.IOException;
import java.io.InputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.charset.StandardCharsets;
import org.eclipse.core.runtime.ILog;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Control;

/**
 * Gives GTK the colours of what the workbench's style sheets do not reach: menus, tool tips, scroll bars, check marks,
 * the borders of fields. Only on Linux with GTK 3; anywhere else, and if anything is amiss, the desktop's own colours stay.
 * <p>
 * GTK is called directly (Foreign Function and Memory API); its library is already loaded by SWT.
 */
public final class GtkColours {
	private static final String LIBRARY = "libgtk-3.so.0";
	/** GTK_STYLE_PROVIDER_PRIORITY_APPLICATION: above the desktop's theme, below what SWT says of a single widget. */
	private static final int BELOW_SWT = 600;
	/** GTK_STYLE_PROVIDER_PRIORITY_USER: above what SWT says of a single widget. */
	private static final int ABOVE_SWT = 800;

	private final MethodHandle create;
	private final MethodHandle screen;
	private final MethodHandle add;
	private final MethodHandle load;

	/** The functions of GTK that are needed. */
	private GtkColours() {
		SymbolLookup gtk = SymbolLookup.libraryLookup(LIBRARY, Arena.global());
		create = handle(gtk, "gtk_css_provider_new", FunctionDescriptor.of(ValueLayout.ADDRESS));
		screen = handle(gtk, "gdk_screen_get_default", FunctionDescriptor.of(ValueLayout.ADDRESS));
		add = handle(gtk, "gtk_style_context_add_provider_for_screen",
				FunctionDescriptor.ofVoid(ValueLayout.ADDRESS, ValueLayout.ADDRESS, ValueLayout.JAVA_INT));
		load = handle(gtk, "gtk_css_provider_load_from_data", FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.ADDRESS,
				ValueLayout.ADDRESS, ValueLayout.JAVA_LONG, ValueLayout.ADDRESS));
	}

	/** Sets the colours now and with every change of theme, as long as the control lives. UI thread. */
	public static void follow(Control window) {
		if (!System.getProperty("org.eclipse.swt.internal.gtk.version", "").startsWith("3."))
			return;
		try {
			GtkColours colours = new GtkColours();
			colours.follow(window, sheet("gtk.css"), BELOW_SWT);
			colours.follow(window, sheet("gtk-above.css"), ABOVE_SWT);
		} catch (Throwable e) { // MethodHandle.invoke declares it; colours must never cost the window
			ILog.get().warn("Menus keep the desktop's colours", e);
		}
	}

	private static String sheet(String name) throws IOException {
		try (InputStream in = GtkColours.class.getResourceAsStream(name)) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		}
	}

	private void follow(Control window, String sheet, int priority) throws Throwable {
		MemorySegment provider = (MemorySegment) create.invoke();
		add.invoke((MemorySegment) screen.invoke(), provider, priority);
		Ink.follow(window, any -> show(provider, sheet));
	}

	private static MethodHandle handle(SymbolLookup library, String name, FunctionDescriptor types) {
		return Linker.nativeLinker().downcallHandle(library.findOrThrow(name), types);
	}

	private void show(MemorySegment provider, String sheet) {
		String css = sheet;
		for (Ink ink : Ink.values()) {
			RGB rgb = ink.get().getRGB();
			css = css.replace("$" + ink.id(), "#%02x%02x%02x".formatted(rgb.red, rgb.green, rgb.blue));
		}
		try (Arena arena = Arena.ofConfined()) {
			int ok = (int) load.invoke(provider, arena.allocateFrom(css), -1L, MemorySegment.NULL);
			if (ok == 0)
				ILog.get().warn("GTK did not take all of our colours");
		} catch (Throwable e) {
			ILog.get().warn("Menus keep the colours they had", e);
		}
	}
}
