// SPDX-License-Identifier: EPL-2.0
package gleaner.editor.rhythm;

import gleaner.desk.rhythm.LineRhythm;
import gleaner.desk.rhythm.Slipped;
import gleaner.editor.document.PoemDocument;
import gleaner.language.text.Word;
import gleaner.studio.poem.Origin;
import gleaner.studio.poem.Provenance;
import java.util.List;
import java.util.Optional;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.swt.custom.StyledText;

/** The slips of the hand on a page, as far as it has been read. What a machine wrote is never one: machines invent. UI thread only. */
public final class PageSlips {
	private final ITextViewer viewer;
	private final StyledText text;

	private PageSlips(ITextViewer viewer) {
		this.viewer = viewer;
		text = viewer.getTextWidget();
	}

	public static PageSlips of(ITextViewer viewer) {
		return new PageSlips(viewer);
	}

	/** The slip that an offset of the poem is in or at; its word counts from the start of the poem. */
	public Optional<Slipped> at(int offset) {
		return inLine(text.getLineAtOffset(offset)).stream().filter(slip -> slip.word().start() <= offset && offset <= slip.word().end())
				.findFirst();
	}

	/** The slip at an offset, or else the last one before it. */
	public Optional<Slipped> before(int offset) {
		for (int line = text.getLineAtOffset(offset); line >= 0; line--) {
			Optional<Slipped> last = inLine(line).stream().filter(slip -> slip.word().start() <= offset).reduce((one, next) -> next);
			if (last.isPresent()) return last;
		}
		return Optional.empty();
	}

	/** Those of a line; their words count from the start of the poem. */
	List<Slipped> inLine(int line) {
		String words = text.getLine(line);
		int start = text.getOffsetAtLine(line);
		return RhythmFollower.of(viewer).rhythm().flatMap(rhythm -> rhythm.at(line, words, text.getLineCount())).map(LineRhythm::slips)
				.orElse(List.of()).stream().filter(slip -> words.startsWith(slip.word().text(), slip.word().start()))
				.map(slip -> new Slipped(new Word(slip.word().text(), start + slip.word().start(), start + slip.word().end()),
						slip.meant()))
				.filter(slip -> isByHand(slip.word())).toList();
	}

	private boolean isByHand(Word word) {
		Optional<Provenance> provenance = PoemDocument.of(viewer.getDocument()).map(PoemDocument::provenance)
				.filter(known -> word.end() <= known.length());
		return provenance.isPresent() && provenance.get().runs(word.start(), word.end()).stream()
				.allMatch(run -> run.origin() instanceof Origin.Hand || run.origin() instanceof Origin.Changed);
	}
}
