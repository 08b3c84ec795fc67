package gleaner.ui;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import org.eclipse.core.runtime.ILog;

/**
 * Tells Pango, which draws text on Linux, that there are more fonts now. It keeps the list that it made when GTK was started, and a font
 * that SWT loads afterwards is not on it.
 */
final class PangoFonts {
	private static final Linker LINKER = Linker.nativeLinker();

	private PangoFonts() {
	}

	/** Makes Pango look again; does nothing where there is no Pango. UI thread only. */
	static void lookAgain() {
		try {
			MemorySegment map = (MemorySegment) LINKER.downcallHandle(function("libpangocairo-1.0.so.0", "pango_cairo_font_map_get_default"), FunctionDescriptor.of(ValueLayout.ADDRESS))
					.invokeExact();
			LINKER.downcallHandle(function("libpangoft2-1.0.so.0", "pango_fc_font_map_config_changed"), FunctionDescriptor.ofVoid(ValueLayout.ADDRESS)).invokeExact(map);
		} catch (Throwable e) {
			ILog.get().warn("Pango cannot be told of the shipped fonts; another font is used", e);
		}
	}

	private static MemorySegment function(String library, String name) {
		return SymbolLookup.libraryLookup(library, Arena.global()).findOrThrow(name);
	}
}
