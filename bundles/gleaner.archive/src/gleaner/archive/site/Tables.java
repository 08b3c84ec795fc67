// SPDX-License-Identifier: EPL-2.0
package gleaner.archive.site;

import gleaner.archive.content.Contents;
import gleaner.files.Faults;
import gleaner.files.StudioException;
import gleaner.mining.assay.Column;
import gleaner.mining.assay.Row;
import gleaner.mining.word.Neologism;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The tables of an archive as CSV (RFC 4180, UTF-8), for whoever counts. */
public final class Tables {
	/** Where they are in an archive. */
	public static final String FOLDER = "tables";
	/** A row for each raw poem. */
	public static final String RAW = FOLDER + "/raw-poems.csv";
	/** A row for each invention. */
	public static final String INVENTIONS = FOLDER + "/inventions.csv";

	private final Contents contents;

	Tables(Contents contents) {
		this.contents = contents;
	}

	void raw(List<Row> rows) throws StudioException {
		List<String> keys = new ArrayList<>(List.of("number", "seed", "text"));
		for (Column column : Column.values()) keys.add(column.key());
		write(RAW, keys, out -> {
			for (Row row : rows) {
				List<String> values = new ArrayList<>(List.of(String.valueOf(row.number()), row.label().seed(), row.hash()));
				for (Column column : Column.values()) values.add(column == Column.WHERE ? where(row) : column.text(row));
				out.row(values);
			}
		});
	}

	/** Where the poet's disk has the archive is nobody's affair. */
	private String where(Row row) {
		String where = row.spot().where();
		String folder = contents.folder() + contents.folder().getFileSystem().getSeparator();
		return where.startsWith(folder) ? where.substring(folder.length()).replace('\\', '/') : where;
	}

	void inventions(List<Neologism> words) throws StudioException {
		write(INVENTIONS, List.of("word", "count", "poems", "likeness", "family", "first_model", "first_diversity", "first_number"),
				out -> {
					for (Neologism word : words) {
						Row first = word.first().row();
						out.row(List.of(word.word(), String.valueOf(word.count()), String.valueOf(word.poems()),
								String.valueOf(word.likeness()), word.family(), first.label().model(), Column.DIVERSITY.text(first),
								String.valueOf(first.number())));
					}
				});
	}

	private interface Filling {
		void fill(Out out) throws IOException;
	}

	private record Out(BufferedWriter writer) {
		void row(List<String> values) throws IOException {
			writer.write(values.stream().map(Tables::quoted).collect(Collectors.joining(",")) + "\r\n");
		}
	}

	/** What would be a formula in a spreadsheet stays text: generated text may begin with anything. */
	private static String quoted(String value) {
		String safe = !value.isEmpty() && "=+@\t".indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
		boolean isPlain = safe.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
		return isPlain ? safe : "\"" + safe.replace("\"", "\"\"") + "\"";
	}

	private void write(String place, List<String> keys, Filling filling) throws StudioException {
		Path file = contents.folder().resolve(place);
		try {
			Files.createDirectories(file.getParent());
			try (BufferedWriter writer = Files.newBufferedWriter(file)) {
				Out out = new Out(writer);
				out.row(keys);
				filling.fill(out);
			}
		} catch (IOException e) {
			throw Faults.writing(file, e);
		}
	}
}
