// SPDX-License-Identifier: EPL-2.0
package gleaner.ui;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import org.eclipse.core.runtime.ILog;
import org.eclipse.swt.SWT;

/**
 * Tells Pango (GTK's text library) that fonts have come: it lists the fonts once, when the display is made, and
 * {@code Display.loadFont} does not make it look again. Called directly (Foreign Function and Memory API).
 */
final class PangoFonts {
	private PangoFonts() {
	}

	/** Makes Pango look again; without effect on other systems. If it fails, poems are set in the system's font. */
	static void changed() {
		if (!"gtk".equals(SWT.getPlatform()))
			return;
		try {
			Linker linker = Linker.nativeLinker();
			MethodHandle map = linker.downcallHandle(
					SymbolLookup.libraryLookup("libpangocairo-1.0.so.0", Arena.global()).findOrThrow("pango_cairo_font_map_get_default"),
					FunctionDescriptor.of(ValueLayout.ADDRESS));
			MethodHandle changed = linker.downcallHandle(
					SymbolLookup.libraryLookup("libpangoft2-1.0.so.0", Arena.global()).findOrThrow("pango_fc_font_map_config_changed"),
					FunctionDescriptor.ofVoid(ValueLayout.ADDRESS));
			changed.invoke((MemorySegment) map.invoke());
		} catch (Throwable e) { // MethodHandle.invoke declares it; a font must never cost the window
			ILog.get().warn("The shipped fonts cannot be used", e);
		}
	}
}
