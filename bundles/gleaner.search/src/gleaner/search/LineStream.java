// SPDX-License-Identifier: EPL-2.0
package gleaner.search;

import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** Gives the terms of lines to the index, each at the position that is its line's number. */
final class LineStream extends TokenStream {
	private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
	private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
	private final List<Set<String>> lines;
	private Iterator<String> here;
	private int line;
	private int step;

	LineStream(List<Set<String>> lines) {
		this.lines = lines;
	}

	@Override
	public void reset() {
		line = -1;
		step = 0;
		here = List.<String>of().iterator();
	}

	@Override
	public boolean incrementToken() {
		while (!here.hasNext()) {
			if (++line >= lines.size()) return false;
			here = lines.get(line).iterator();
			step++;
		}
		clearAttributes();
		term.append(here.next());
		increment.setPositionIncrement(step);
		step = 0;
		return true;
	}
}
