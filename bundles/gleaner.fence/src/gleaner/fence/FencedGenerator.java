// SPDX-License-Identifier: EPL-2.0
package gleaner.fence;

import gleaner.engine.DebrisSink;
import gleaner.engine.EngineException;
import gleaner.engine.GenerationRequest;
import gleaner.engine.Generator;
import gleaner.engine.NextUnits.NextUnit;
import gleaner.engine.Progress;
import gleaner.fence.wire.Events;
import gleaner.fence.wire.Question;
import gleaner.fence.wire.RequestCodec;
import gleaner.fence.wire.WireException;
import gleaner.fence.wire.WireReader;
import gleaner.fence.wire.WireWriter;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A model that is open in another process. If that has ended meanwhile, it is opened anew when it is next asked something. */
class FencedGenerator implements Generator {
	private static final System.Logger LOG = System.getLogger(FencedGenerator.class.getName());

	private final Opening opening;
	private OpenedModel model;
	private boolean closed;

	FencedGenerator(Opening opening, OpenedModel model) {
		this.opening = opening;
		this.model = model;
	}

	private synchronized OpenedModel model() throws EngineException, InterruptedException {
		if (closed) throw new EngineException("this model was closed; open it again");
		if (!model.process().isAlive()) model = opening.open(Progress.NONE)
				.orElseThrow(() -> new EngineException(opening.who() + " gave nothing when asked to open its model; tell its author"));
		return model;
	}

	private Optional<WireReader> ask(OpenedModel open, String what, WireWriter question, Optional<Duration> patience,
			FenceProcess.Hearing hearing) throws EngineException, InterruptedException {
		return open.process().ask(open.process().newCall(), opening.who(), what, opening.remedy(), question.take(), patience, hearing);
	}

	@Override
	public void generate(GenerationRequest request, DebrisSink sink) throws EngineException, InterruptedException {
		OpenedModel open = model();
		WireWriter question = new WireWriter().small(Question.GENERATE.ordinal()).whole(open.number());
		RequestCodec.write(question, request);
		ask(open, "make text", question, Optional.empty(), new FenceProcess.Hearing() {
			@Override
			public void events(WireReader in) throws WireException, InterruptedException {
				Events.replay(in, sink);
			}
		});
	}

	/**
	 * What would come next. Several contexts go through the pipe at once; the process answers as many of them as fit into one message, and
	 * is asked for the rest.
	 *
	 * @return nothing, as {@code null}, if the engine gave nothing
	 */
	List<List<NextUnit>> next(List<String> contexts, int limit) throws EngineException, InterruptedException {
		OpenedModel open = model();
		List<List<NextUnit>> all = new ArrayList<>(contexts.size());
		while (all.size() < contexts.size()) {
			List<String> left = contexts.subList(all.size(), contexts.size());
			WireWriter question = new WireWriter().small(Question.NEXT.ordinal()).whole(open.number()).whole(limit);
			question.list(left, question::text);
			Optional<WireReader> answer = ask(open, "say what comes next", question,
					Optional.of(opening.fence().limits().thought().multipliedBy(left.size())), FenceProcess.ANSWER_ONLY);
			if (answer.isEmpty()) return null;
			try {
				int count = answer.get().whole(1, left.size());
				for (int i = 0; i < count; i++) all.add(List.copyOf(RequestCodec.units(answer.get())));
				answer.get().requireEnd();
			} catch (WireException e) {
				throw open.process().nonsense(opening.who(), opening.remedy(), e);
			}
		}
		return all;
	}

	@Override
	public void close() {
		OpenedModel open;
		synchronized (this) {
			if (closed) return;
			closed = true;
			open = model;
		}
		if (!open.process().isAlive()) return;
		try {
			ask(open, "close its model", new WireWriter().small(Question.CLOSE.ordinal()).whole(open.number()),
					Optional.of(opening.fence().limits().answer().dividedBy(2)), FenceProcess.ANSWER_ONLY);
		} catch (EngineException | OutsideFault e) {
			LOG.log(Level.WARNING, e.getMessage());
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		} finally {
			open.process().takeBack(open.call());
			open.copies().forEach(open.process().room()::drop);
		}
	}
}
