// SPDX-License-Identifier: EPL-2.0
package gleaner.publish;

import gleaner.studio.poem.Harvest;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Plain text in UTF-8: titles, poems, and at the end the colophon. */
final class TextEdition implements Edition {
	private static final String GAP = "\n\n\n";

	@Override
	public List<String> write(Chapbook book, OutputStream out) throws IOException {
		StringBuilder text = new StringBuilder();
		if (!book.isSingle()) text.append(book.title()).append('\n');
		if (!book.author().isEmpty()) text.append(book.author()).append('\n');
		for (Leaf leaf : book.leaves()) {
			if (!text.isEmpty()) text.append(GAP);
			if (!leaf.title().isEmpty()) text.append(leaf.title()).append("\n\n");
			for (Harvest line : leaf.lines()) text.append(line.text()).append('\n');
		}
		book.colophon().ifPresent(
				colophon -> text.append(GAP).append("Colophon\n\n").append(String.join("\n", colophon.paragraphs())).append('\n'));
		out.write(text.toString().getBytes(StandardCharsets.UTF_8));
		return List.of();
	}
}
