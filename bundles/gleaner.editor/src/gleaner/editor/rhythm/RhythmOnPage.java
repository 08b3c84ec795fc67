// SPDX-License-Identifier: EPL-2.0
package gleaner.editor.rhythm;

import gleaner.editor.page.PageFeature;
import gleaner.editor.page.PoemEditor;
import org.osgi.service.component.annotations.Component;

/** Puts the margin of rhythm and the marks of stress on each page. */
@Component(property = "service.ranking:Integer=40")
public final class RhythmOnPage implements PageFeature {
	@Override
	public void addTo(PoemEditor page) {
		new RhythmMargin(page.viewer());
		new StressMarks(page.viewer());
	}
}
