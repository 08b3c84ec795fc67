// SPDX-License-Identifier: EPL-2.0
package gleaner.fence;

import gleaner.engine.EngineException;
import gleaner.engine.EngineInfo;
import gleaner.engine.Generator;
import gleaner.engine.GeneratorEngine;
import gleaner.engine.NextUnits;
import gleaner.engine.Objection;
import gleaner.engine.Parameter;
import gleaner.engine.ParameterGroup;
import gleaner.engine.Progress;
import gleaner.engine.Settings;
import gleaner.engine.Source;
import gleaner.engine.Style;
import gleaner.fence.wire.InfoCodec;
import gleaner.fence.wire.Question;
import gleaner.fence.wire.RequestCodec;
import gleaner.fence.wire.WireException;
import gleaner.fence.wire.WireReader;
import gleaner.fence.wire.WireWriter;
import java.lang.reflect.UndeclaredThrowableException;
import java.util.List;
import java.util.Optional;

/**
 * An engine that is in another process. To whoever asks it is one like any other, but it answers in time or says why not. Where the API
 * knows no sentence, an {@link UndeclaredThrowableException} carries it.
 */
final class FencedEngine implements GeneratorEngine {
	private final Fence fence;
	private final String name;
	private final String who;
	private final String remedy;
	private volatile Optional<EngineInfo> known = Optional.empty();

	FencedEngine(Fence fence, String name, String who, String remedy) {
		this.fence = fence;
		this.name = name;
		this.who = who;
		this.remedy = remedy;
	}

	/** Reads an answer. */
	private interface Reading<T> {
		T read(WireReader in) throws WireException;
	}

	private <T> T tell(Question question, String what, WireWriter more, Reading<T> reading) {
		try {
			return ask(question, what, more, reading);
		} catch (EngineException e) {
			throw new UndeclaredThrowableException(e);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new UndeclaredThrowableException(e);
		}
	}

	private <T> T ask(Question question, String what, WireWriter more, Reading<T> reading) throws EngineException, InterruptedException {
		FenceProcess process = fence.process(who, remedy);
		byte[] body = new WireWriter().small(question.ordinal()).text(name).append(more).take();
		Optional<WireReader> answer = process.ask(process.newCall(), who, what, remedy, body, Optional.of(fence.limits().answer()),
				FenceProcess.ANSWER_ONLY);
		return answer.isEmpty() ? null : read(process, answer.get(), reading);
	}

	private <T> T read(FenceProcess process, WireReader in, Reading<T> reading) throws EngineException {
		try {
			T value = reading.read(in);
			in.requireEnd();
			return value;
		} catch (WireException e) {
			throw process.nonsense(who, remedy, e);
		}
	}

	@Override
	public EngineInfo info() {
		EngineInfo info = tell(Question.INFO, "say what it is", new WireWriter(), InfoCodec::read);
		known = Optional.ofNullable(info);
		return info;
	}

	@Override
	public List<Objection> check(Settings settings) {
		WireWriter values = new WireWriter();
		RequestCodec.write(values, settings);
		return tell(Question.CHECK, "check its settings", values, InfoCodec::objections);
	}

	@Override
	public List<Style> styles() {
		return tell(Question.STYLES, "tell its styles", new WireWriter(), InfoCodec::styles);
	}

	@Override
	public List<ParameterGroup> groups() {
		return tell(Question.GROUPS, "tell its groups of settings", new WireWriter(), InfoCodec::groups);
	}

	@Override
	public Generator open(Source source, Settings settings, Progress progress) throws EngineException, InterruptedException {
		Opening opening = new Opening(fence, name, who, remedy, source, settings, parameters());
		Optional<OpenedModel> opened = opening.open(progress);
		if (opened.isEmpty()) return null;
		return opened.get().units().isPresent() ? new FencedSpeaker(opening, opened.get()) : new FencedGenerator(opening, opened.get());
	}

	/** What can be set; asked once. */
	private List<Parameter<?>> parameters() throws EngineException, InterruptedException {
		Optional<EngineInfo> info = known;
		if (info.isEmpty()) info = Optional.ofNullable(ask(Question.INFO, "say what it is", new WireWriter(), InfoCodec::read));
		known = info;
		return info.map(EngineInfo::parameters).orElse(List.of());
	}

	/** One that says what comes next. */
	private static final class FencedSpeaker extends FencedGenerator implements NextUnits {
		private final Kind kind;

		FencedSpeaker(Opening opening, OpenedModel model) {
			super(opening, model);
			kind = model.units().orElseThrow();
		}

		@Override
		public Kind kind() {
			return kind;
		}

		@Override
		public List<NextUnit> nextUnits(CharSequence context, int limit) throws EngineException, InterruptedException {
			List<List<NextUnit>> next = next(List.of(context.toString()), limit);
			return next == null ? null : next.getFirst();
		}

		@Override
		public List<List<NextUnit>> nextUnits(List<String> contexts, int limit) throws EngineException, InterruptedException {
			return next(contexts, limit);
		}
	}
}
