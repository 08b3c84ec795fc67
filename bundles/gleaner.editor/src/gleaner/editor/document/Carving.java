// SPDX-License-Identifier: EPL-2.0
package gleaner.editor.document;

import gleaner.files.StudioException;
import gleaner.studio.ledger.Ledger;
import gleaner.studio.ledger.LedgerFile;
import gleaner.studio.ledger.LedgerKeeper;
import gleaner.studio.ledger.Step;
import gleaner.studio.poem.Harvest;
import gleaner.studio.poem.Poem;
import gleaner.studio.poem.Poems;
import gleaner.studio.poem.ProvenanceTracker;
import gleaner.studio.poem.TrackedEdit;
import gleaner.ui.Background;
import gleaner.ui.Status;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.eclipse.swt.widgets.Display;

/** Notes the steps of an open poem in its ledger, a few seconds after they were made at the latest. UI thread only, but for the writing. */
public final class Carving implements ProvenanceTracker.Listener {
	private static final int PAUSE = 4000;

	private final Poems poems;
	private volatile String title;
	private final Display display = Display.getCurrent();
	private final LedgerKeeper keeper = new LedgerKeeper(Clock.systemUTC());
	private final Deque<Step> waiting = new ArrayDeque<>();
	private final Runnable note = this::note;
	private volatile boolean isFailing;

	/** @param document its edits are noted from now on */
	Carving(Poems poems, String title, PoemDocument document) {
		this.poems = poems;
		this.title = title;
		document.listen(this);
	}

	/** Notes how the poem was found, if that is not how the ledger left it. Not for the UI thread. */
	static void begin(Poems poems, Poem poem) {
		if (poems.isReadOnly()) return;
		LedgerFile file = new LedgerFile(poems.ledger(poem.title()));
		try {
			file.append(LedgerKeeper.opening(file.read(), poem.harvest(), Instant.now()));
		} catch (StudioException e) {
			Status.trouble("the steps of “" + poem.title() + "” cannot be recorded: " + e.getMessage(), e);
		}
	}

	@Override
	public void edited(Harvest before, TrackedEdit edit) {
		keeper.edited(before, edit);
		display.timerExec(PAUSE, note);
	}

	/** Writes in the background what was done until now. */
	public void note() {
		List<Step> steps = keeper.take();
		if (steps.isEmpty()) return;
		synchronized (waiting) {
			waiting.addAll(steps);
		}
		Background.once("Noting steps of " + title, this::write).startOrFinish();
	}

	/** All steps, those that were waiting to be written among them. Not for the UI thread. */
	public Ledger ledger() throws StudioException {
		write();
		return new LedgerFile(poems.ledger(title)).read();
	}

	/** The poem has another title now, and its ledger with it. */
	void renamed(String newTitle) {
		title = newTitle;
	}

	/** The poem is closed. */
	void end() {
		display.timerExec(-1, note);
		note();
	}

	private synchronized void write() {
		List<Step> steps;
		synchronized (waiting) {
			steps = new ArrayList<>(waiting);
			waiting.clear();
		}
		try {
			// else it was renamed or deleted meanwhile
			if (Files.exists(poems.file(title))) new LedgerFile(poems.ledger(title)).append(steps);
			isFailing = false;
		} catch (StudioException e) {
			if (!isFailing) Status.trouble("the steps of “" + title + "” cannot be recorded: " + e.getMessage(), e);
			isFailing = true;
		}
	}
}
