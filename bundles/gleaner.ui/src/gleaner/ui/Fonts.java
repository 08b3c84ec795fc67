// SPDX-License-Identifier: EPL-2.0
package gleaner.ui;

import java.io.IOException;
import java.net.URL;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.eclipse.core.runtime.FileLocator;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.preference.PreferenceConverter;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.FontRegistry;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.util.IPropertyChangeListener;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.FontData;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.preferences.ScopedPreferenceStore;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;

/**
 * The book face that comes with Gleaner (EB Garamond, SIL Open Font License) and the two font definitions made of it,
 * whose sizes the poet sets. UI thread only.
 */
public final class Fonts {
	/** Font definition of poems. */
	public static final String POEM = "gleaner.font.poem";
	/** Font definition of debris and of texts that are read. */
	public static final String DEBRIS = "gleaner.font.debris";
	/** Line height of poems, as a multiple of the font's size. */
	public static final float POEM_LEADING = 1.75f;
	/** Line height of debris, as a multiple of the font's size. */
	public static final float DEBRIS_LEADING = 1.5f;

	/** How far a line hangs where it goes on, as a multiple of the font's size. */
	private static final float HANGING = 2;

	/** The smallest size of the definitions, in points. */
	public static final int SMALLEST = 7;
	/** The largest size of the definitions, in points. */
	public static final int LARGEST = 60;

	private Fonts() {
	}

	/** Makes the shipped faces known to the display; to be called before any font definition is resolved. */
	public static void load(Display display) {
		Bundle bundle = FrameworkUtil.getBundle(Fonts.class);
		for (String face : List.of("Regular", "Italic", "Bold")) {
			URL entry = bundle.getEntry("fonts/EBGaramond12-" + face + ".otf");
			try {
				if (!display.loadFont(FileLocator.toFileURL(entry).getPath()))
					ILog.get().warn("The system refused the font " + entry);
			} catch (IOException e) {
				ILog.get().warn("The font " + entry + " cannot be read", e);
			}
		}
		PangoFonts.changed();
	}

	/**
	 * Gives a text one of the two definitions and keeps font and leading in step with the preferences.
	 *
	 * @param id {@link #POEM} or {@link #DEBRIS}
	 * @param leading line height as a multiple of the font's size
	 */
	public static void follow(StyledText text, String id, float leading) {
		follow(text, id, () -> {
			text.setFont(JFaceResources.getFontRegistry().get(id));
			lead(text, leading);
		});
	}

	/**
	 * Does something for a control that paints with one of the two definitions: now, and whenever its size is changed.
	 *
	 * @param id {@link #POEM} or {@link #DEBRIS}
	 */
	public static void follow(Control control, String id, Runnable apply) {
		FontRegistry registry = JFaceResources.getFontRegistry();
		IPropertyChangeListener listener = event -> {
			if (id.equals(event.getProperty()) && !control.isDisposed())
				apply.run();
		};
		apply.run();
		registry.addListener(listener);
		control.addDisposeListener(event -> registry.removeListener(listener));
	}

	/** Size of a text's font in pixels. */
	public static float pixels(Control text) {
		return text.getFont().getFontData()[0].getHeight() * text.getDisplay().getDPI().y / 72f;
	}

	/** Sets the line height to a multiple of the font's size, whatever height the face itself asks for. */
	public static void lead(StyledText text, float leading) {
		text.setLineSpacing(Math.max(0, Math.round(leading * pixels(text)) - text.getLineHeight()));
	}

	/**
	 * Lets lines that are too long for the page hang: where they go on they are indented, so that nobody takes them for lines of the poet.
	 * Keeps in step with the preferences.
	 *
	 * @param id {@link #POEM} or {@link #DEBRIS}
	 */
	public static void hang(StyledText text, String id) {
		hang(text, id, () -> true);
	}

	/**
	 * The same for a text that is wrapped only at times: with an indent, what is not wrapped is taken for narrower than it is, and
	 * cannot be scrolled to its end.
	 *
	 * @param isWrapped whether it is
	 * @return to be run when that has changed
	 */
	public static Runnable hang(StyledText text, String id, BooleanSupplier isWrapped) {
		FontRegistry registry = JFaceResources.getFontRegistry();
		Runnable apply = () -> text.setWrapIndent(isWrapped.getAsBoolean()
				? Math.round(HANGING * registry.getFontData(id)[0].getHeight() * text.getDisplay().getDPI().y / 72f)
				: 0);
		IPropertyChangeListener listener = event -> {
			if (id.equals(event.getProperty()) && !text.isDisposed()) apply.run();
		};
		apply.run();
		registry.addListener(listener);
		text.addDisposeListener(event -> registry.removeListener(listener));
		return apply;
	}

	/** Makes a definition larger or smaller for good, by points: every text that follows it changes at once. */
	public static void grow(String id, int points) {
		if (points == 0)
			return;
		FontData[] data = JFaceResources.getFontRegistry().getFontData(id);
		FontData[] grown = new FontData[data.length];
		for (int i = 0; i < data.length; i++) {
			int height = Math.clamp(data[i].getHeight() + points, SMALLEST, LARGEST);
			grown[i] = new FontData(data[i].getName(), height, data[i].getStyle());
		}
		PreferenceConverter.setValue(new ScopedPreferenceStore(InstanceScope.INSTANCE, "org.eclipse.ui.workbench"), id, grown);
	}

	/** Gives a definition its first size back. */
	public static void restore(String id) {
		new ScopedPreferenceStore(InstanceScope.INSTANCE, "org.eclipse.ui.workbench").setToDefault(id);
	}

	/**
	 * The interface font in another size or style, freed with the control.
	 *
	 * @param delta points larger (or smaller) than the system's font
	 * @param style {@code SWT.NORMAL}, {@code SWT.BOLD}, {@code SWT.ITALIC}
	 */
	public static Font ui(Control control, int delta, int style) {
		Font font = FontDescriptor.createFrom(JFaceResources.getDefaultFont()).increaseHeight(delta).setStyle(style)
				.createFont(control.getDisplay());
		control.addDisposeListener(event -> font.dispose());
		return font;
	}
}
