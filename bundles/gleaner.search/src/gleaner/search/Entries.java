// SPDX-License-Identifier: EPL-2.0
package gleaner.search;

import gleaner.corpus.report.TextHash;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;

/** Turns entries into documents of the index and back. */
final class Entries {
	private static final FieldType TEXT = new FieldType(TextField.TYPE_STORED);
	/** Words longer than this cannot be terms. */
	private static final int LONGEST_TERM = 8_000;
	private static final String PART = "\u0000";

	static {
		TEXT.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
		TEXT.freeze();
	}

	private Entries() {
	}

	/** The document of a text that has not been heard yet. */
	static Document document(String container, Entry entry) {
		return document(container, entry, Fields.NO);
	}

	/** The document of a text that has been heard line by line. */
	static Document document(String container, Entry entry, List<Set<String>> lines) {
		Document document = document(container, entry, Fields.YES);
		document.add(new TextField(Fields.LINES, new LineStream(lines)));
		return document;
	}

	private static Document document(String container, Entry entry, String heard) {
		Document document = new Document();
		String place = place(entry.place());
		document.add(new StringField(Fields.KEY, key(container, entry.place()), Field.Store.YES));
		document.add(new StringField(Fields.CONTAINER, container, Field.Store.YES));
		document.add(new BinaryDocValuesField(Fields.KEY, new BytesRef(key(container, entry.place()))));
		document.add(new BinaryDocValuesField(Fields.HASH, new BytesRef(hash(entry))));
		document.add(new StringField(Fields.HEARD, heard, Field.Store.NO));
		document.add(new StringField(Fields.FIRST, entry.isFirst() ? Fields.YES : Fields.NO, Field.Store.YES));
		document.add(new StoredField(Fields.LINE, entry.line()));
		document.add(new StringField(Fields.KIND, entry.place().kind(), Field.Store.YES));
		document.add(new StoredField(Fields.PLACE, place));
		document.add(new StoredField(Fields.LABEL, entry.label()));
		document.add(new TextField(Fields.TITLE, entry.label(), Field.Store.NO));
		document.add(new TextField(Fields.AUTHOR, entry.author(), Field.Store.YES));
		for (String corpus : entry.corpora()) {
			document.add(new StringField(Fields.CORPUS, term(corpus), Field.Store.NO));
			document.add(new StoredField(Fields.CORPUS + PART, corpus));
		}
		exact(document, Fields.ENGINE, entry.engine());
		exact(document, Fields.MODEL, entry.model());
		exact(document, Fields.SEED, entry.seed());
		exact(document, Fields.DATE, entry.date());
		document.add(new Field(Fields.TEXT, entry.text(), TEXT));
		return document;
	}

	private static void exact(Document document, String field, String value) {
		if (value.isEmpty()) return;
		document.add(new StringField(field, term(value), Field.Store.NO));
		document.add(new StoredField(field + PART, value));
	}

	/** A value that is compared as a whole; capitals do not count. */
	static String term(String value) {
		String lower = value.toLowerCase(Locale.ROOT);
		return lower.length() <= LONGEST_TERM ? lower : lower.substring(0, LONGEST_TERM);
	}

	/** What an entry is known by; if it is the same, the entry need not be read again. */
	static String hash(Entry entry) {
		return TextHash.of(String.join(PART, entry.label(), entry.author(), String.join(PART, entry.corpora()), entry.engine(),
				entry.model(), entry.seed(), entry.date(), String.valueOf(entry.line()),
				String.valueOf(entry.isFirst()), entry.text()));
	}

	/** The entry of a document. */
	static Entry entry(Document document) {
		return new Entry(place(document.get(Fields.PLACE)), document.get(Fields.LABEL), document.get(Fields.AUTHOR),
				List.of(document.getValues(Fields.CORPUS + PART)), kept(document, Fields.ENGINE),
				kept(document, Fields.MODEL), kept(document, Fields.SEED), kept(document, Fields.DATE), document.get(Fields.TEXT),
				document.getField(Fields.LINE).numericValue().intValue(), Fields.YES.equals(document.get(Fields.FIRST)));
	}

	private static String kept(Document document, String field) {
		String value = document.get(field + PART);
		return value == null ? "" : value;
	}

	static String key(String container, Place place) {
		return term(TextHash.of(container + PART + place(place)));
	}

	private static String place(Place place) {
		return switch (place) {
		case Place.InCorpus(String corpus, String poem, int offset) -> String.join(PART, "corpus", String.valueOf(offset), corpus, poem);
		case Place.InDebris(String debris, long offset) -> String.join(PART, "debris", String.valueOf(offset), debris);
		case Place.InPoems(String title, int offset) -> String.join(PART, "poem", String.valueOf(offset), title);
		};
	}

	private static Place place(String text) {
		String[] parts = text.split(PART, 4);
		return switch (parts[0]) {
		case "corpus" -> new Place.InCorpus(parts[2], parts[3], Integer.parseInt(parts[1]));
		case "debris" -> new Place.InDebris(parts[2], Long.parseLong(parts[1]));
		case "poem" -> new Place.InPoems(parts[2], Integer.parseInt(parts[1]));
		default -> throw new IllegalArgumentException("no place: " + parts[0]);
		};
	}
}
