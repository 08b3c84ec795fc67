// SPDX-License-Identifier: EPL-2.0
package gleaner.search;

import gleaner.language.text.Unspaced;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * Parts what stands without spaces into words. Characters of Chinese come one by one already, so that any row of them is found as a phrase.
 */
final class UnspacedFilter extends TokenFilter {
	private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
	private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
	private final PositionIncrementAttribute position = addAttribute(PositionIncrementAttribute.class);
	private final Unspaced unspaced = new Unspaced();
	private final Deque<int[]> pieces = new ArrayDeque<>();
	private String token = "";
	private int tokenStart;
	private State state;

	UnspacedFilter(TokenStream in) {
		super(in);
	}

	@Override
	public boolean incrementToken() throws IOException {
		if (!pieces.isEmpty()) {
			restoreState(state);
			give(pieces.removeFirst(), 1);
			return true;
		}
		if (!input.incrementToken()) return false;
		if (term.length() < 2 || !Unspaced.isIn(term)) return true;
		token = term.toString();
		tokenStart = offset.startOffset();
		state = captureState();
		unspaced.part(token, 0, token.length(), (start, end) -> pieces.add(new int[] { start, end }));
		give(pieces.removeFirst(), position.getPositionIncrement());
		return true;
	}

	private void give(int[] piece, int increment) {
		term.setEmpty().append(token, piece[0], piece[1]);
		offset.setOffset(tokenStart + piece[0], tokenStart + piece[1]);
		position.setPositionIncrement(increment);
	}

	@Override
	public void reset() throws IOException {
		super.reset();
		pieces.clear();
	}
}
