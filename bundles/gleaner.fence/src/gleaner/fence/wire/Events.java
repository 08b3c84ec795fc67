// SPDX-License-Identifier: EPL-2.0
package gleaner.fence.wire;

import gleaner.engine.DebrisSink;
import gleaner.engine.Reason;
import gleaner.engine.TemplatePoem;
import java.util.List;
import java.util.Optional;

/** What an engine says to its sink, as one message of several pieces. */
public final class Events {
	/** The longest piece of text in one event; longer ones are parted. */
	public static final int LONGEST_PIECE = 1 << 14;

	private static final int TEXT = 0;
	private static final int REASONED = 1;
	private static final int END = 2;
	private static final int NOTE = 3;
	private static final int MADE_FROM = 4;
	private static final int MOST_OTHERS = 10_000;

	private Events() {
	}

	public static void text(WireWriter out, CharSequence text) {
		out.small(TEXT).text(text);
	}

	public static void text(WireWriter out, CharSequence text, Reason reason) {
		out.small(REASONED).text(text).text(cut(reason.from())).text(cut(reason.relation())).text(cut(reason.source()));
		out.flag(reason.likelihood().isPresent());
		reason.likelihood().ifPresent(likelihood -> {
			out.decimal(likelihood.probability());
			RequestCodec.writeUnits(out, likelihood.others());
		});
	}

	public static void poemEnd(WireWriter out) {
		out.small(END);
	}

	public static void note(WireWriter out, String sentence) {
		out.small(NOTE).text(cut(sentence));
	}

	public static void madeFrom(WireWriter out, TemplatePoem poem) {
		out.small(MADE_FROM).text(cut(poem.corpus())).text(cut(poem.id())).text(cut(poem.title())).text(cut(poem.author()));
	}

	private static String cut(String line) {
		return line.length() <= WireReader.LINE ? line : line.substring(0, WireReader.LINE);
	}

	/** Says all of it to a sink. */
	public static void replay(WireReader in, DebrisSink sink) throws WireException, InterruptedException {
		while (!in.atEnd()) {
			int kind = in.small();
			switch (kind) {
			case TEXT -> sink.accept(in.text(LONGEST_PIECE));
			case REASONED -> sink.accept(in.text(LONGEST_PIECE), reason(in));
			case END -> sink.poemEnd();
			case NOTE -> sink.note(in.line());
			case MADE_FROM -> sink.madeFrom(new TemplatePoem(in.line(), in.line(), in.line(), in.line()));
			default -> throw new WireException("nothing of kind " + kind + " can be said");
			}
		}
	}

	private static Reason reason(WireReader in) throws WireException {
		String from = in.line();
		String relation = in.line();
		String source = in.line();
		if (!in.flag()) return new Reason(from, relation, source, Optional.empty());
		double probability = in.decimal();
		if (!(probability >= 0 && probability <= 1)) throw new WireException("a likelihood of " + probability + " cannot be");
		List<gleaner.engine.NextUnits.NextUnit> others = RequestCodec.units(in);
		if (others.size() > MOST_OTHERS) throw new WireException(others.size() + " other pieces");
		return new Reason(from, relation, source, Optional.of(new Reason.Likelihood(probability, others)));
	}
}
