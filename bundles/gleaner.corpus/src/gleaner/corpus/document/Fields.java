// SPDX-License-Identifier: EPL-2.0
package gleaner.corpus.document;

import java.util.List;

/**
 * How fields are called that hold poem, title and author.
 *
 * @param texts in lower case, the likeliest first; so are the others
 */
public record Fields(List<String> texts, List<String> titles, List<String> authors) {
	/** Those that usual tables and collections have. */
	public static final Fields USUAL = new Fields(
			List.of("text", "poem", "body", "content", "lyrics", "verse", "poem text", "poem_text", "lines", "paragraphs", "stanzas",
					"verses", "full_text", "haiku", "strophes", "lyric", "quote", "message", "poem content", "poem_content", "gedicht",
					"poème", "poeme", "poema", "poesia",
					"texte", "texto", "testo", "versos", "vers", "стихотворение", "текст", "詩", "诗", "内容"),
			List.of("title", "poem name", "poem title", "poem_title", "name", "song", "headline", "poem_name", "heading", "song name",
					"song title", "song_name", "song_title", "track", "track name", "track_name", "titel", "titre",
					"título", "titulo", "titolo", "название", "題名", "题目", "標題", "标题"),
			List.of("author", "poet", "writer", "artist", "creator", "by", "author_name", "poet_name", "poet name", "authors",
					"author name", "autor", "autorin", "dichter", "auteur", "autore", "poète", "poeta", "автор", "作者"));

	public Fields {
		texts = List.copyOf(texts);
		titles = List.copyOf(titles);
		authors = List.copyOf(authors);
	}
}
