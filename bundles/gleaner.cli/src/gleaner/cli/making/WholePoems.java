// SPDX-License-Identifier: EPL-2.0
package gleaner.cli.making;

import gleaner.engine.TemplatePoem;
import gleaner.files.StudioException;
import gleaner.studio.debris.PoemSpan;
import gleaner.studio.making.Making;
import gleaner.voice.SpewListener;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Follows streams and hands over each poem when it is complete. What its taker cannot do is thrown as an {@link UncheckedIOException}. */
final class WholePoems implements SpewListener {
	/** What becomes of the poems. */
	interface Taker {
		/** A stream begins: the first, or the next of a run. */
		void started(String debris, Making making) throws StudioException;

		void take(MadePoem poem) throws StudioException;
	}

	private final Remarks remarks;
	private final Taker taker;
	private final StringBuilder text = new StringBuilder();
	private final List<TemplatePoem> templates = new ArrayList<>();

	WholePoems(Remarks remarks, Taker taker) {
		this.remarks = remarks;
		this.taker = taker;
	}

	@Override
	public void progress(String what, double done) {
		remarks.progress(what, done);
	}

	@Override
	public void started(String debris, Making making) {
		remarks.started(making);
		try {
			taker.started(debris, making);
		} catch (StudioException e) {
			throw new UncheckedIOException(e);
		}
	}

	@Override
	public void text(CharSequence piece, long offset) {
		text.append(piece);
	}

	@Override
	public void madeFrom(TemplatePoem template) {
		templates.add(template);
	}

	@Override
	public void note(String sentence) {
		remarks.note(sentence);
	}

	@Override
	public void poemEnd(PoemSpan span) {
		MadePoem poem = new MadePoem(span.number(), templates, text.toString());
		templates.clear();
		text.setLength(0);
		try {
			taker.take(poem);
		} catch (StudioException e) {
			throw new UncheckedIOException(e);
		}
	}
}
