// SPDX-License-Identifier: EPL-2.0
package gleaner.fence.host;

import gleaner.engine.EngineException;
import gleaner.engine.EngineInfo;
import gleaner.engine.GenerationRequest;
import gleaner.engine.Generator;
import gleaner.engine.GeneratorEngine;
import gleaner.engine.NextUnits;
import gleaner.engine.Settings;
import gleaner.engine.Source;
import gleaner.fence.wire.FaultBody;
import gleaner.fence.wire.FaultBody.FaultKind;
import gleaner.fence.wire.Frame;
import gleaner.fence.wire.FramePipe;
import gleaner.fence.wire.InfoCodec;
import gleaner.fence.wire.Kind;
import gleaner.fence.wire.Question;
import gleaner.fence.wire.RequestCodec;
import gleaner.fence.wire.SourceCodec;
import gleaner.fence.wire.WireReader;
import gleaner.fence.wire.WireWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Answers questions to the engines of this process, each on a thread of its own, until nobody asks any more; then the process ends at once,
 * whatever engines are at.
 */
public final class Host {
	/** An engine has ended the process. */
	public static final int EXITED = 70;

	/** The process has more threads than it may. */
	public static final int TOO_MANY_THREADS = 71;

	/** More threads than this nobody needs. */
	public static final int MOST_THREADS = 200;

	/** How many bytes of a stream may be on their way. */
	public static final int WINDOW = 1 << 18;

	private static final int WATCH_MILLIS = 100;

	/** So many questions an engine is asked together: those whose answers find no room are asked again. */
	private static final int AT_ONCE = 8;

	/** Beside it there is room for how many answers they are. */
	private static final int LONGEST_ANSWER = FramePipe.LONGEST_FROM_PROCESS - 16;

	private final FramePipe pipe;
	private final Engines engines;
	private final Outbox outbox;
	private final Readings readings;
	private final Map<Integer, Running> running = new ConcurrentHashMap<>();
	private final Map<Integer, Generator> models = new ConcurrentHashMap<>();
	private final AtomicInteger lastModel = new AtomicInteger();
	private final ExecutorService threads = Executors.newCachedThreadPool(Thread.ofPlatform().daemon().name("engine ", 0).factory());

	public Host(InputStream in, OutputStream out, Engines engines) {
		this.pipe = new FramePipe(in, out, FramePipe.LONGEST_TO_PROCESS);
		this.engines = engines;
		this.outbox = new Outbox(pipe, Host::end);
		this.readings = new Readings(outbox);
	}

	/** Says that it is ready, and answers until the pipe ends. Ends the process. */
	public void run() {
		// Whoever ends the process is not waited for, nor what it wants to do at the end.
		Runtime.getRuntime().addShutdownHook(new Thread(() -> Runtime.getRuntime().halt(EXITED)));
		outbox.start();
		Thread.ofPlatform().daemon().name("watch").start(Host::watch);
		outbox.send(new Frame(Kind.HELLO, 0, new WireWriter().whole(FramePipe.VERSION).take()));
		try {
			for (Optional<Frame> frame = pipe.read(); frame.isPresent(); frame = pipe.read()) take(frame.get());
		} catch (IOException e) {
			System.err.println("the program sends something impossible: " + e.getMessage());
		}
		end();
	}

	/** What engines wanted to do at the end is not waited for. */
	private static void end() {
		Runtime.getRuntime().halt(0);
	}

	private static void watch() {
		ThreadGroup all = Thread.currentThread().getThreadGroup();
		while (all.getParent() != null) all = all.getParent();
		try {
			while (all.activeCount() <= MOST_THREADS) Thread.sleep(WATCH_MILLIS);
		} catch (InterruptedException e) {
			System.err.println("the watch was interrupted");
		}
		Runtime.getRuntime().halt(TOO_MANY_THREADS);
	}

	private void take(Frame frame) throws IOException {
		switch (frame.kind()) {
		case ASK -> threads.execute(() -> answer(frame));
		case CANCEL -> Optional.ofNullable(running.get(frame.call())).ifPresent(Running::cancel);
		case CREDIT -> {
			long bytes = frame.reader().whole();
			Optional.ofNullable(running.get(frame.call())).flatMap(Running::sink).ifPresent(sink -> sink.credit(bytes));
		}
		case POEMS -> readings.poems(frame);
		default -> throw new IOException("a message of kind " + frame.kind());
		}
	}

	private void answer(Frame frame) {
		int call = frame.call();
		Frame said;
		Running now = null;
		try {
			WireReader in = frame.reader();
			Question question = Question.of(in.small());
			now = new Running(question == Question.GENERATE ? Optional.of(new HostSink(call, outbox, WINDOW)) : Optional.empty());
			running.put(call, now);
			WireWriter out = new WireWriter();
			said = ask(question, in, out, call, now) ? new Frame(Kind.ANSWER, call, out.take())
					: fault(call, FaultKind.NOTHING, "", "");
		} catch (Throwable e) {
			said = fault(call, e);
		}
		if (now != null) {
			now.done();
			running.remove(call);
			now.sink().flatMap(HostSink::speak).ifPresent(outbox::send);
		}
		outbox.send(said);
	}

	private static Frame fault(int call, Throwable thrown) {
		return switch (thrown) {
		case EngineException e -> fault(call, FaultKind.SENTENCE, "", said(e));
		case InterruptedException _ -> fault(call, FaultKind.STOPPED, "", "");
		case Throwable e -> fault(call, FaultKind.THROWN, e.getClass().getSimpleName(), said(e));
		};
	}

	private static Frame fault(int call, FaultKind kind, String name, String message) {
		return new Frame(Kind.FAULT, call, new FaultBody(kind, name, message).bytes());
	}

	/** Even that may throw. */
	private static String said(Throwable thrown) {
		try {
			return thrown.getMessage() == null ? "" : thrown.getMessage();
		} catch (Throwable e) {
			return "";
		}
	}

	/** Whether there was an answer. */
	private boolean ask(Question question, WireReader in, WireWriter out, int call, Running now) throws Exception {
		return switch (question) {
		case INFO -> {
			EngineInfo info = engine(in).info();
			if (info != null) InfoCodec.write(out, info);
			yield info != null;
		}
		case CHECK -> {
			GeneratorEngine engine = engine(in);
			yield given(engine.check(settings(engine, in)), objections -> InfoCodec.writeObjections(out, objections));
		}
		case STYLES -> given(engine(in).styles(), styles -> InfoCodec.writeStyles(out, styles));
		case GROUPS -> given(engine(in).groups(), groups -> InfoCodec.writeGroups(out, groups));
		case OPEN -> open(in, out, call);
		case GENERATE -> {
			Generator model = model(in);
			GenerationRequest request = RequestCodec.request(in);
			model.generate(request, now.sink().orElseThrow());
			yield true;
		}
		case NEXT -> next(in, out);
		case CLOSE -> {
			Generator model = models.remove(in.whole(0, Integer.MAX_VALUE));
			if (model != null) model.close();
			yield true;
		}
		};
	}

	@FunctionalInterface
	private interface Writing<T> {
		void write(List<T> values);
	}

	private static <T> boolean given(List<T> values, Writing<T> writing) {
		if (values == null) return false;
		writing.write(List.copyOf(values));
		return true;
	}

	private GeneratorEngine engine(WireReader in) throws IOException, EngineException, InterruptedException {
		return engines.find(in.text(Integer.MAX_VALUE));
	}

	private Generator model(WireReader in) throws IOException, EngineException {
		Generator model = models.get(in.whole(0, Integer.MAX_VALUE));
		if (model == null) throw new EngineException("this model was closed; open it again");
		return model;
	}

	private static Settings settings(GeneratorEngine engine, WireReader in) throws IOException, EngineException {
		Map<String, String> values = RequestCodec.values(in);
		return Settings.of(engine.info().parameters(), values).withSecrets(RequestCodec.values(in));
	}

	private boolean open(WireReader in, WireWriter out, int call) throws Exception {
		GeneratorEngine engine = engine(in);
		Settings settings = settings(engine, in);
		Source source = SourceCodec.read(in, known -> readings.corpus(call, known));
		Generator model = engine.open(source, settings, new HostProgress(call, outbox));
		if (model == null) return false;
		int number = lastModel.incrementAndGet();
		models.put(number, model);
		out.whole(number).flag(model instanceof NextUnits);
		out.small(model instanceof NextUnits units ? kind(units).ordinal() : 0);
		return true;
	}

	private static NextUnits.Kind kind(NextUnits units) {
		try {
			return units.kind() == NextUnits.Kind.CHARACTER ? NextUnits.Kind.CHARACTER : NextUnits.Kind.WORD;
		} catch (RuntimeException | Error e) {
			return NextUnits.Kind.WORD;
		}
	}

	/** Answers as many as fit into one message; whoever asked asks for the rest. */
	private boolean next(WireReader in, WireWriter out) throws Exception {
		NextUnits units = (NextUnits) model(in);
		int limit = in.whole(0, Integer.MAX_VALUE);
		List<String> contexts = in.list(Integer.MAX_VALUE, () -> in.text(Integer.MAX_VALUE));
		WireWriter answers = new WireWriter();
		int count = 0;
		while (count < contexts.size()) {
			List<List<NextUnits.NextUnit>> some = next(units, contexts.subList(count, Math.min(contexts.size(), count + AT_ONCE)), limit);
			for (List<NextUnits.NextUnit> next : some) {
				if (next == null) return false;
				int whole = answers.length();
				RequestCodec.writeUnits(answers, next.size() > limit ? next.subList(0, limit) : next);
				if (count > 0 && answers.length() > LONGEST_ANSWER) {
					answers.cut(whole);
					out.whole(count).append(answers);
					return true;
				}
				count++;
			}
			if (Thread.interrupted()) throw new InterruptedException();
		}
		out.whole(count).append(answers);
		return true;
	}

	/** A single one is asked as engines were before they could be asked about several. */
	private static List<List<NextUnits.NextUnit>> next(NextUnits units, List<String> contexts, int limit) throws Exception {
		if (contexts.size() == 1) return Collections.singletonList(units.nextUnits(contexts.getFirst(), limit));
		List<List<NextUnits.NextUnit>> given = units.nextUnits(contexts, limit);
		if (given == null) return Collections.singletonList(null);
		List<List<NextUnits.NextUnit>> some = new ArrayList<>(given); // what it gave may have no end
		if (some.size() != contexts.size())
			throw new IllegalStateException("for " + contexts.size() + " texts it gave " + some.size() + " answers");
		return some;
	}
}
