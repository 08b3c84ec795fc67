// SPDX-License-Identifier: EPL-2.0
package gleaner.editor.origin;

import gleaner.editor.page.PageFeature;
import gleaner.editor.page.PoemEditor;
import org.osgi.service.component.annotations.Component;

/** Lets each page tell the status line what its poem is made of. */
@Component(property = "service.ranking:Integer=20")
public final class SharesOfPage implements PageFeature {
	@Override
	public void addTo(PoemEditor page) {
		new ShareTeller(page);
	}
}
