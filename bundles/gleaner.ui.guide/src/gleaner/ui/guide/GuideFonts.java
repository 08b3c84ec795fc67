// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.guide;

import gleaner.ui.Fonts;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Device;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.FontData;

/** The fonts of a page of the guide, in the size that the poet reads at; made anew when that changes. UI thread. */
final class GuideFonts {
	private static final int[] LARGER = { 8, 4, 2 };

	private final List<Font> made = new ArrayList<>();
	private final Font text;
	private final Font bold;
	private final Font italic;
	private final Font code;
	private final List<Font> headings = new ArrayList<>();

	GuideFonts(Device device) {
		FontData[] usual = JFaceResources.getFontRegistry().getFontData(Fonts.DEBRIS);
		FontDescriptor reading = FontDescriptor.createFrom(usual).increaseHeight(1);
		text = make(reading, device);
		bold = make(reading.setStyle(SWT.BOLD), device);
		italic = make(reading.setStyle(SWT.ITALIC), device);
		code = make(FontDescriptor.createFrom(JFaceResources.getTextFont()).setHeight(Math.max(1, usual[0].getHeight() - 1)), device);
		for (int points : LARGER) headings.add(make(reading.increaseHeight(points).setStyle(SWT.BOLD), device));
	}

	private Font make(FontDescriptor descriptor, Device device) {
		Font font = descriptor.createFont(device);
		made.add(font);
		return font;
	}

	Font text() {
		return text;
	}

	Font bold() {
		return bold;
	}

	Font italic() {
		return italic;
	}

	Font code() {
		return code;
	}

	/** @param level from 1 */
	Font heading(int level) {
		return headings.get(Math.min(level, headings.size()) - 1);
	}

	void dispose() {
		made.forEach(Font::dispose);
	}
}
