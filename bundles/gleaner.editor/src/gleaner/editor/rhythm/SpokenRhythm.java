// SPDX-License-Identifier: EPL-2.0
package gleaner.editor.rhythm;

import gleaner.desk.rhythm.LineRhythm;
import gleaner.desk.rhythm.RhythmWords;
import gleaner.editor.page.PageFeature;
import gleaner.editor.page.PoemEditor;
import gleaner.ui.Spoken;
import java.util.Optional;
import org.eclipse.swt.custom.StyledText;
import org.osgi.service.component.annotations.Component;

/** Says to a screen reader how the line at the caret sounds. */
@Component(property = "service.ranking:Integer=41")
public final class SpokenRhythm implements PageFeature {
	@Override
	public void addTo(PoemEditor page) {
		StyledText text = page.viewer().getTextWidget();
		RhythmFollower follower = RhythmFollower.of(page.viewer());
		Spoken.picture(text, () -> "Poem “" + page.title() + "”");
		Spoken.more(text, () -> {
			int line = text.getLineAtOffset(text.getCaretOffset());
			Optional<LineRhythm> rhythm = follower.rhythm().flatMap(poem -> poem.at(line, text.getLine(line), text.getLineCount()));
			return rhythm.map(RhythmWords::of).orElse("");
		});
	}
}
