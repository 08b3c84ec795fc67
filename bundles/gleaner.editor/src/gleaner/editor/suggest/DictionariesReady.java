// SPDX-License-Identifier: EPL-2.0
package gleaner.editor.suggest;

import gleaner.editor.page.PageFeature;
import gleaner.editor.page.PoemEditor;
import org.osgi.service.component.annotations.Component;

/** Opens the dictionaries soon after a page has come, so that the first who asks for words need not wait for them. */
@Component(property = "service.ranking:Integer=10")
public final class DictionariesReady implements PageFeature {
	@Override
	public void addTo(PoemEditor page) {
		SuggestHandler.prepare();
	}
}
