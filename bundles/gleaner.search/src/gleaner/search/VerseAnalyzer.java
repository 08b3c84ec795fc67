// SPDX-License-Identifier: EPL-2.0
package gleaner.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Cuts text into words: in lower case, without accents, with straight apostrophes, and none left out. Scripts without spaces are parted
 * too.
 */
final class VerseAnalyzer extends Analyzer {
	@Override
	protected TokenStreamComponents createComponents(String field) {
		Tokenizer words = new StandardTokenizer();
		return new TokenStreamComponents(words, normalize(field, new UnspacedFilter(words)));
	}

	@Override
	protected TokenStream normalize(String field, TokenStream in) {
		return new ASCIIFoldingFilter(new LowerCaseFilter(in));
	}

	/** The words of a piece of text as they are in the index. */
	List<String> words(String text) {
		List<String> words = new ArrayList<>();
		try (TokenStream stream = tokenStream(Fields.TEXT, text)) {
			CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
			stream.reset();
			while (stream.incrementToken()) words.add(term.toString());
			stream.end();
		} catch (IOException e) {
			throw new IllegalStateException("a text in memory can always be read", e);
		}
		return words;
	}
}
