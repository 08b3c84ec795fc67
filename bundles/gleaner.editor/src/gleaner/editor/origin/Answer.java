// SPDX-License-Identifier: EPL-2.0
package gleaner.editor.origin;

import gleaner.desk.poem.Inquiry;
import gleaner.desk.poem.WordLore;
import gleaner.studio.poem.Telling;
import gleaner.ui.Fonts;
import gleaner.ui.Ink;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.custom.StyleRange;

/** An {@link Inquiry}, laid out as text: the word large, what is known of it below, one line each. UI thread only. */
final class Answer {
	private final StringBuilder text = new StringBuilder();
	private final List<StyleRange> styles = new ArrayList<>();

	/**
	 * @param lore what is known of the word, if it is one and it has been looked up
	 * @param rhymes with what it rhymes here, if it stands where one rhymes
	 */
	Answer(Inquiry inquiry, Optional<WordLore> lore, Optional<String> rhymes) {
		head(inquiry.head());
		lore.ifPresent(known -> add("   " + known.summary(), Ink.DIM));
		if (inquiry.isOne()) {
			Telling telling = inquiry.pieces().getFirst().telling();
			if (lore.isEmpty()) add("   " + telling.summary() + "\n", Ink.DIM);
			else {
				add("\n", Ink.DIM);
				lore.get().details().forEach(this::detail);
				rhymes.ifPresent(ends -> detail(new Telling.Detail("rhymes here", ends)));
				detail(new Telling.Detail("origin", telling.summary()));
			}
			telling.details().forEach(this::detail);
			return;
		}
		lore.ifPresent(known -> {
			add("\n", Ink.DIM);
			known.details().forEach(this::detail);
		});
		inquiry.pieces().forEach(this::piece);
		if (inquiry.left() > 0) add("\nand " + inquiry.left() + " more", Ink.DIM);
	}

	private void head(String word) {
		int start = text.length();
		text.append(word);
		StyleRange style = new StyleRange(start, word.length(), Ink.INK.get(), null);
		style.font = JFaceResources.getFontRegistry().get(Fonts.POEM);
		styles.add(style);
	}

	private void piece(Inquiry.Piece piece) {
		add("\n", Ink.INK);
		add(Telling.quote(piece.text()), Ink.INK);
		add("  " + piece.telling().line(), Ink.DIM);
	}

	private void detail(Telling.Detail detail) {
		add(detail.name() + "\t", Ink.DIM);
		add(detail.value() + "\n", Ink.INK);
	}

	private void add(String words, Ink ink) {
		styles.add(new StyleRange(text.length(), words.length(), ink.get(), null));
		text.append(words);
	}

	String text() {
		return text.toString().stripTrailing();
	}

	/** In their order; none goes beyond the text. */
	List<StyleRange> styles() {
		int end = text().length();
		styles.removeIf(style -> style.start >= end);
		styles.forEach(style -> style.length = Math.min(style.length, end - style.start));
		return styles;
	}

	static StyleRange dim(int start, int length) {
		return new StyleRange(start, length, Ink.DIM.get(), null);
	}
}
