// SPDX-License-Identifier: EPL-2.0
package gleaner.editor.quotation;

import gleaner.editor.page.PageFeature;
import gleaner.editor.page.PoemEditor;
import org.osgi.service.component.annotations.Component;

/** Underlines on each page what stands in the corpora as well. */
@Component(property = "service.ranking:Integer=30")
public final class QuotationsOnPage implements PageFeature {
	@Override
	public void addTo(PoemEditor page) {
		new QuotationMarks(page);
	}
}
