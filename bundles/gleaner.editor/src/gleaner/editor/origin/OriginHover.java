// SPDX-License-Identifier: EPL-2.0
package gleaner.editor.origin;

import gleaner.desk.poem.WordAt;
import gleaner.desk.rhythm.Slipped;
import gleaner.editor.document.PoemDocument;
import gleaner.editor.quotation.QuotationMarks;
import gleaner.editor.rhythm.PageSlips;
import gleaner.studio.poem.Provenance;
import gleaner.studio.poem.Telling;
import gleaner.ui.Commands;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextHover;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.Region;
import org.eclipse.swt.custom.StyledText;

/** Says of the word under the pointer, in a line, where it is from. */
public class OriginHover implements ITextHover {
	private static final String CORRECT = "gleaner.poem.correct";

	/** The platform asks on a thread of its own, but poem and marks belong to the thread of the screen. */
	@Override
	public String getHoverInfo(ITextViewer viewer, IRegion region) {
		StyledText text = viewer.getTextWidget();
		if (text == null || text.isDisposed()) return null;
		AtomicReference<String> told = new AtomicReference<>();
		text.getDisplay().syncExec(() -> {
			if (!text.isDisposed() && viewer.getDocument() != null) told.set(tell(viewer, region));
		});
		return told.get();
	}

	private static String tell(ITextViewer viewer, IRegion region) {
		String origins = PoemDocument.of(viewer.getDocument()).map(poem -> tell(poem, region)).orElse(null);
		String quoted = QuotationMarks.of(viewer).flatMap(marks -> marks.tell(region.getOffset()))
				.map(quotation -> quotation + " (Ctrl+click opens it)").orElse("");
		String slip = PageSlips.of(viewer).at(region.getOffset()).map(OriginHover::tell).orElse("");
		return origins == null ? null : Stream.of(slip, origins, quoted).filter(line -> !line.isEmpty()).collect(Collectors.joining("\n"));
	}

	private static String tell(Slipped slip) {
		return slip.word().text() + ": did you mean “" + slip.meant() + "”?"
				+ Commands.key(CORRECT).map(key -> " (" + key + ")").orElse("");
	}

	private static String tell(PoemDocument poem, IRegion region) {
		Provenance provenance = poem.provenance();
		int end = region.getOffset() + region.getLength();
		if (region.getLength() == 0 || end > provenance.length()) return null;
		StringBuilder lines = new StringBuilder();
		for (Provenance.Run run : provenance.runs(region.getOffset(), end)) {
			if (!lines.isEmpty()) lines.append('\n');
			lines.append(poem.harvest(run.start(), run.end()).text()).append(": ").append(Telling.of(run.origin()).line());
		}
		return lines.toString();
	}

	@Override
	public IRegion getHoverRegion(ITextViewer viewer, int offset) {
		WordAt word = WordAt.of(viewer.getDocument().get(), offset);
		return word.isEmpty() ? null : new Region(word.start(), word.end() - word.start());
	}
}
