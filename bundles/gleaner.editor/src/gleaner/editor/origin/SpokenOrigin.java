// SPDX-License-Identifier: EPL-2.0
package gleaner.editor.origin;

import gleaner.desk.poem.Inquiry;
import gleaner.editor.page.PageFeature;
import gleaner.editor.page.PoemEditor;
import gleaner.ui.Spoken;
import java.util.stream.Collectors;
import org.eclipse.swt.custom.StyledText;
import org.osgi.service.component.annotations.Component;

/** Says to a screen reader where the word at the caret is from. */
@Component(property = "service.ranking:Integer=42")
public final class SpokenOrigin implements PageFeature {
	@Override
	public void addTo(PoemEditor page) {
		StyledText text = page.viewer().getTextWidget();
		Spoken.more(text, () -> {
			if (page.poem() == null || page.poem().getLength() != text.getCharCount()) return "";
			Inquiry word = Inquiry.of(page.poem().harvest(), text.getCaretOffset(), 0);
			return word.pieces().stream().map(piece -> piece.text() + ": " + piece.telling().line()).collect(Collectors.joining("; "));
		});
	}
}
