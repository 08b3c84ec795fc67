// SPDX-License-Identifier: EPL-2.0
package gleaner.editor.write;

import gleaner.editor.page.PageFeature;
import gleaner.editor.page.PoemEditor;
import org.osgi.service.component.annotations.Component;

/** Lets each page tell how long its poem is, and keep the line that is written in the middle. */
@Component(property = "service.ranking:Integer=15")
public final class WritingOnPage implements PageFeature {
	@Override
	public void addTo(PoemEditor page) {
		new ExtentTeller(page);
		new MiddleLine(page.viewer().getTextWidget());
	}
}
