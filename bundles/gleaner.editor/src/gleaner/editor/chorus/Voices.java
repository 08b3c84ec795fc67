// SPDX-License-Identifier: EPL-2.0
package gleaner.editor.chorus;

import gleaner.corpus.StoredCorpus;
import gleaner.engine.GenerationRequest;
import gleaner.files.StudioException;
import gleaner.studio.Studio;
import gleaner.ui.Mixing;
import gleaner.voice.CorpusWeight;
import gleaner.voice.GenerationOrder;
import gleaner.voice.OpenModels;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;

/**
 * The voices that are asked: those that the panes of the window are told to speak with, each once; while nobody has mixed anything yet,
 * the usual engine with all corpora alike.
 *
 * @param orders what each voice is told; prompt and lengths do not count
 * @param models the models that are open in the window
 */
record Voices(List<GenerationOrder> orders, OpenModels models) {
	private static final String USUAL = "markov";

	private record Key(String engine, Map<String, String> settings, List<CorpusWeight> mix, List<String> models) {
	}

	/** The voices of the window in front. Not for the UI thread: it reads the studio, and waits for the window. */
	static Voices inFront(Studio studio) throws StudioException {
		AtomicReference<Voices> told = new AtomicReference<>();
		Display display = PlatformUI.getWorkbench().getDisplay();
		display.syncExec(() -> told.set(of(Mixing.of(window()))));
		if (!told.get().orders().isEmpty()) return told.get();
		List<CorpusWeight> all = studio.corpora().list().stream().map(StoredCorpus::name).map(name -> new CorpusWeight(name, 1)).toList();
		return new Voices(List.of(new GenerationOrder(USUAL, Map.of(), all, GenerationRequest.poem(0))), told.get().models());
	}

	private static IWorkbenchWindow window() {
		IWorkbenchWindow active = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
		return active != null ? active : PlatformUI.getWorkbench().getWorkbenchWindows()[0];
	}

	private static Voices of(Mixing mixing) {
		Set<Key> known = new LinkedHashSet<>();
		List<GenerationOrder> orders = new ArrayList<>();
		for (int pane = 0; pane < mixing.model().panes(); pane++)
			mixing.check(pane).order().filter(order -> known.add(new Key(order.engine(), order.settings(), order.mix(), order.models())))
					.ifPresent(orders::add);
		return new Voices(orders, mixing.models());
	}
}
