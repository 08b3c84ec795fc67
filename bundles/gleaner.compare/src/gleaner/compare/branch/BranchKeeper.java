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
import java.util.Optional;
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
 * sees what was given to be kept before, and what other windows have kept. Each window has a {@link BranchPlace} of its own, so that none
 * writes over another's branches. Safe for use by several threads; only {@link #read} and {@link #close} wait.
 */
public final class BranchKeeper implements AutoCloseable {
	/** Seconds that closing waits for the last to be on the disk. */
	private static final int PATIENCE = 3;

	private final Layouts layouts;
	private final BiConsumer<String, Exception> onTrouble;
	private final Writer writer;
	private final ExecutorService trees = hand("branches");
	private final ExecutorService letters = hand("letters of branches");
	/** By layout; guarded by this, as all that follows unless it says otherwise. */
	private final Map<String, State> waiting = new HashMap<>();
	/** What has been typed and is in no whole state that was written. */
	private final Map<String, List<Typed>> typed = new HashMap<>();
	private final Set<String> due = new HashSet<>();
	/** Guarded by itself: to take a place is to wait for the disk. */
	private final Map<String, BranchPlace> places = new HashMap<>();
	/** What other windows have left and is ours now, but is not written into our place yet. */
	private final Map<String, List<BranchPlace.Left>> left = new HashMap<>();
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
	 * Reads the trees of a layout, when all that was given before has been written; those of other windows, too. Blocks.
	 *
	 * @throws StudioException if they make no sense, or a newer Gleaner wrote them
	 */
	public List<PaneTree> read(String layout) throws StudioException, InterruptedException {
		Future<List<PaneTree>> found = trees.submit(() -> {
			letters.submit(() -> {}).get(); // what was noted before is on the disk then
			return readHere(layout);
		});
		try {
			return found.get();
		} catch (ExecutionException e) {
			if (e.getCause() instanceof StudioException wrong) throw wrong;
			throw new IllegalStateException(e.getCause());
		}
	}

	private List<PaneTree> readHere(String layout) throws StudioException {
		BranchPlace place = place(layout);
		BranchFile.Kept kept = BranchFile.kept(place.file());
		List<PaneTree> all = kept.trees();
		boolean hasMore = !kept.typed().isEmpty();
		for (Path other : place.others()) {
			Optional<BranchPlace.Left> taken = place.takeOver(other);
			try {
				all = PaneTree.join(all, BranchFile.read(other));
			} catch (StudioException e) {
				taken.ifPresent(BranchPlace.Left::close);
				onTrouble.accept("the branches of another window are left out: " + e.getMessage(), e);
				continue;
			}
			taken.ifPresent(now -> own(layout, now));
			hasMore |= taken.isPresent();
		}
		remember(layout, kept, hasMore ? Optional.of(all) : Optional.empty());
		return all;
	}

	private synchronized void own(String layout, BranchPlace.Left taken) {
		left.computeIfAbsent(layout, any -> new ArrayList<>()).add(taken);
	}

	private BranchPlace place(String layout) throws StudioException {
		synchronized (places) {
			BranchPlace known = places.get(layout);
			if (known != null) return known;
			BranchPlace taken = BranchPlace.take(layouts, layout);
			places.put(layout, taken);
			return taken;
		}
	}

	/** What an earlier program had noted stays noted until it has been written whole. */
	private synchronized void remember(String layout, BranchFile.Kept kept, Optional<List<PaneTree>> more) {
		edit = Math.max(edit, kept.edit());
		for (Typed note : kept.typed()) note(layout, note);
		if (!waiting.containsKey(layout)) more.ifPresent(all -> keep(layout, all));
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
		writer.write(place(layout).file(), state.edit, state.trees);
		forget(layout);
		synchronized (this) {
			if (typed.containsKey(layout) && typed.get(layout).removeIf(note -> note.edit() <= state.edit)) noteDown(layout);
		}
	}

	/** What other windows had left is in our place now. */
	private void forget(String layout) throws StudioException {
		List<BranchPlace.Left> written;
		synchronized (this) {
			written = Optional.ofNullable(left.remove(layout)).orElse(List.of());
		}
		for (BranchPlace.Left each : written) {
			try (each) {
				each.delete();
			}
		}
	}

	private void writeLetters(String layout) throws StudioException {
		List<Typed> notes;
		synchronized (this) {
			if (!due.remove(layout)) return;
			notes = List.copyOf(typed.getOrDefault(layout, List.of()));
		}
		TypedFile.write(place(layout).file(), notes);
	}

	/** Waits for a moment until all is on the disk, and leaves its places to other windows. */
	@Override
	public void close() {
		finish();
		leave();
	}

	/** As the system does it for a program that dies. */
	synchronized void leave() {
		synchronized (places) {
			places.values().forEach(BranchPlace::close);
			places.clear();
		}
		left.values().forEach(all -> all.forEach(BranchPlace.Left::close));
		left.clear();
	}

	private void finish() {
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
