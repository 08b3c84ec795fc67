// SPDX-License-Identifier: EPL-2.0
package gleaner.archive.crate;

import gleaner.archive.content.Contents;
import gleaner.archive.content.SharedCorpus;

/** {@code README.md}: what an archive is and how to use it, for whoever finds it. */
public final class ReadMe {
	public static final String FILE = "README.md";

	private ReadMe() {
	}

	/** @param counted what is in it, in a few words */
	public static String of(Contents contents, String counted) {
		StringBuilder out = new StringBuilder("# ").append(line(contents.plan().title())).append("\n\n");
		if (!contents.plan().authors().isEmpty())
			out.append("By ").append(line(String.join(", ", contents.plan().authors()))).append(".\n\n");
		if (!contents.plan().about().isBlank()) out.append(contents.plan().about().strip()).append("\n\n");
		out.append("Poetry made with machines: ").append(counted).append(".\n\n## To read\n\n"
				+ "Open `index.html` in a browser. It needs no server and no network. Unpack the whole archive first.\n\n## Contents\n\n"
				+ "| file | what |\n|---|---|\n| `index.html` and the pages beside it | to read and to search |\n"
				+ "| `studio/` | the experiment as a studio of Gleaner: debris with its headers, poems with provenance and ledger, "
				+ "threads, "
				+ "models, performances, corpora, reservoirs |\n| `elsewhere/` | raw text from outside the studio, as it came |\n"
				+ "| `tables/` | CSV, UTF-8: one row per raw poem, one row per invention |\n"
				+ "| `site/`, `data/` | what the pages load |\n| `ro-crate-metadata.json` | metadata (RO-Crate 1.1) |\n"
				+ "| `CITATION.cff` | how to cite |\n| `SHA256SUMS` | checksums: `sha256sum --check SHA256SUMS` |\n\n## To verify\n\n"
				+ "`gleaner archive check FILE` compares every file with its checksum, and makes a sample of the raw poems again.\n\n"
				+ "## Corpora\n\n");
		if (contents.corpora().isEmpty()) out.append("None.\n");
		else out.append("| corpus | texts | licence | source | fingerprint |\n|---|---|---|---|---|\n");
		for (SharedCorpus corpus : contents.corpora())
			out.append("| ").append(cell(corpus.name())).append(" | ").append(corpus.isInside() ? "inside: " : "not inside: ")
					.append(corpus.why()).append(" | ").append(cell(corpus.licence())).append(" | ")
					.append(cell(corpus.note().source().orElse(""))).append(" | `").append(corpus.fingerprint()).append("` |\n");
		out.append("\n## Licence\n\n")
				.append(contents.plan().licence().isEmpty() ? "Not stated; ask the authors." : line(contents.plan().licence()) + ".")
				.append(" Corpora have their own licences, see above.\n");
		return out.toString();
	}

	private static String line(String text) {
		return text.replaceAll("\\s+", " ").strip();
	}

	private static String cell(String text) {
		return line(text).replace("\\", "\\\\").replace("|", "\\|").replace("<", "&lt;");
	}
}
