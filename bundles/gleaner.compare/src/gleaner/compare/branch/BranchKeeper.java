// SPDX-License-Identifier: EPL-2.0
package gleaner.compare.branch;

import gleaner.compare.layout.Layouts;
import gleaner.files.StudioException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiConsumer;

/**
 * Keeps the branches of layouts on threads of its own, in turn. All trees of a layout are written whole after a deed; what is typed
 * between deeds is noted in a small file beside them by another hand, so that no letter waits until a large tree is written. Whoever reads
 * sees what was given to be kept before. Safe for use by several threads; only {@link #read} and {@link #close} wait.
 */
public final class BranchKeeper implements AutoCloseable {
	/** Seconds that closing waits for the last to be on the disk. */
	private static final int PATIENCE = 3;

	private final Layouts layouts;
	private final BiConsumer<String, Exception> onTrouble;
	private final Writer writer;
	private final ExecutorService trees = hand("branches");
	private final ExecutorService letters = hand("letters of branches");
	/** By layout; guarded by this, as all that follows. */
	private final Map<String, State> waiting = new HashMap<>();
	/** What has been typed and is in no whole state that was written. */
	private final Map<String, List<Typed>> typed = new HashMap<>();
	private final Set<String> due = new HashSet<>();
	private long edit;

	/** All trees of a layout at some moment. */
	private record State(long edit, List<PaneTree> trees) {
	}

	/** Writes all trees. */
	interface Writer {
		void write(Path file, long edit, List<PaneTree> trees) throws StudioException;
	}

	/** A task that may fail. */
	private interface Task {
		void run() throws StudioException;
	}

	/** @param onTrouble hears, on any thread, what could not be kept and why */
	public BranchKeeper(Layouts layouts, BiConsumer<String, Exception> onTrouble) {
		this(layouts, onTrouble, BranchFile::write);
	}

	BranchKeeper(Layouts layouts, BiConsumer<String, Exception> onTrouble, Writer writer) {
		this.layouts = layouts;
		this.onTrouble = onTrouble;
		this.writer = writer;
	}

	private static ExecutorService hand(String name) {
		return Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name(name).factory());
	}

	/**
	 * Reads the trees of a layout, when all that was given before has been written. Blocks.
	 *
	 * @throws StudioException if they make no sense, or a newer Gleaner wrote them
	 */
	public List<PaneTree> read(String layout) throws StudioException, InterruptedException {
		Future<BranchFile.Kept> found = trees.submit(() -> {
			letters.submit(() -> {}).get(); // what was noted before is on the disk then
			return BranchFile.kept(layouts.branches(layout));
		});
		try {
			BranchFile.Kept kept = found.get();
			remember(layout, kept);
			return kept.trees();
		} catch (ExecutionException e) {
			if (e.getCause() instanceof StudioException wrong) throw wrong;
			throw new IllegalStateException(e.getCause());
		}
	}

	/** What an earlier program had noted stays noted until it has been written whole. */
	private synchronized void remember(String layout, BranchFile.Kept kept) {
		edit = Math.max(edit, kept.edit());
		for (Typed note : kept.typed()) note(layout, note);
		if (!kept.typed().isEmpty() && !waiting.containsKey(layout)) keep(layout, kept.trees());
	}

	private void note(String layout, Typed note) {
		List<Typed> notes = typed.computeIfAbsent(layout, any -> new ArrayList<>());
		if (notes.stream().anyMatch(known -> known.isSamePlace(note) && known.edit() > note.edit())) return;
		notes.removeIf(note::isSamePlace);
		notes.add(note);
	}

	/** Keeps all trees of a layout, as soon as those before are written; of several that wait the newest counts. */
	public synchronized void keep(String layout, List<PaneTree> all) {
		waiting.put(layout, new State(++edit, List.copyOf(all)));
		hand(trees, () -> write(layout));
	}

	/**
	 * Notes what a branch has come to by typing.
	 *
	 * @param number the place of the tree among all of the layout, from 0
	 * @param tree with the edited branch in it
	 */
	public synchronized void type(String layout, int number, PaneTree tree, int branch) {
		note(layout, Typed.of(++edit, number, tree, branch));
		noteDown(layout);
	}

	private void noteDown(String layout) {
		due.add(layout);
		hand(letters, () -> writeLetters(layout));
	}

	/** To a hand that is closed nobody can give anything; then it is done here. */
	private void hand(ExecutorService to, Task task) {
		if (to.isShutdown()) carryOut(task);
		else to.execute(() -> carryOut(task));
	}

	private void carryOut(Task task) {
		try {
			task.run();
		} catch (StudioException e) {
			onTrouble.accept("the branches are not kept: " + e.getMessage(), e);
		} catch (RuntimeException e) {
			onTrouble.accept("the branches are not kept, because of a fault in Gleaner (" + e.getClass().getSimpleName() + ")", e);
		}
	}

	private void write(String layout) throws StudioException {
		State state;
		synchronized (this) {
			state = waiting.remove(layout);
		}
		if (state == null) return;
		writer.write(layouts.branches(layout), state.edit, state.trees);
		synchronized (this) {
			if (typed.containsKey(layout) && typed.get(layout).removeIf(note -> note.edit() <= state.edit)) noteDown(layout);
		}
	}

	private void writeLetters(String layout) throws StudioException {
		List<Typed> notes;
		synchronized (this) {
			if (!due.remove(layout)) return;
			notes = List.copyOf(typed.getOrDefault(layout, List.of()));
		}
		TypedFile.write(layouts.branches(layout), notes);
	}

	/** Waits for a moment until all is on the disk. */
	@Override
	public void close() {
		try {
			trees.shutdown();
			boolean isWritten = trees.awaitTermination(PATIENCE, TimeUnit.SECONDS);
			letters.shutdown();
			if (!letters.awaitTermination(PATIENCE, TimeUnit.SECONDS) || !isWritten)
				onTrouble.accept("the last change of a branch may not be kept: the disk does not answer", new TimeoutException());
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}
}
