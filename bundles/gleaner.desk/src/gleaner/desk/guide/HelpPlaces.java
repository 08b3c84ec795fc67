// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.guide;

import java.util.Map;
import java.util.Optional;

/**
 * Which heading of the guide tells about which place of the window. Places are the identifiers of views and editors, the classes of dialogs
 * and wizards, and the identifiers of pages of settings. The one table: who adds a view or a dialog adds its row.
 */
public final class HelpPlaces {
	private static final String BRING = "bring-in-a-corpus";
	private static final String HAND = "work-by-hand";
	private static final String WORDS = "ask-for-words";
	private static final String LINES = "work-on-lines";
	private static final String ENGINES = "ask-the-engines";
	private static final String QUOTATIONS = "quotations";
	private static final String LEDGER = "the-ledger";
	private static final String MODELS = "trained-models";
	private static final String CORPORA = "know-your-corpora";
	private static final String FIND = "find-something-again";
	private static final String HELP = "find-your-way";
	private static final String WINDOW = "the-window";
	private static final String LIFELINE = "the-life-line-of-a-model";
	private static final String COMPARE = "voices-side-by-side";
	private static final String PERFORM = "performing";
	private static final String ORE = "from-16548-files-to-one-poem";
	private static final String MORE = "more-engines";
	private static final String ARCHIVE = "give-an-experiment-away";
	private static final String RECORDED = "what-was-recorded";

	private static final Map<String, String> ANCHORS = Map.ofEntries(
			// views
			Map.entry("gleaner.ui.studio", WINDOW),
			Map.entry("gleaner.ui.reader", CORPORA),
			Map.entry("gleaner.ui.search", FIND),
			Map.entry("gleaner.ui.report", CORPORA),
			Map.entry("gleaner.ui.reservoir", CORPORA),
			Map.entry("gleaner.ui.mix", "mix"),
			Map.entry("gleaner.ui.debris", "let-it-run"),
			Map.entry("gleaner.ui.threads", MODELS),
			Map.entry("gleaner.ui.loss", MODELS),
			Map.entry("gleaner.ui.jobs", "train-many-or-make-a-million"),
			Map.entry("gleaner.ui.models", MODELS),
			Map.entry("gleaner.ui.samples", MODELS),
			Map.entry("gleaner.ui.notes", "tasting-notes"),
			Map.entry("gleaner.ui.log", MODELS),
			Map.entry("gleaner.lifeline.view", LIFELINE),
			Map.entry("gleaner.perform.rounds", PERFORM),
			Map.entry("gleaner.perform.stage", PERFORM),
			Map.entry("gleaner.perform.pace", PERFORM),
			Map.entry("gleaner.perform.look", PERFORM),
			Map.entry("gleaner.perform.deeds", PERFORM),
			Map.entry("gleaner.perform.recording", RECORDED),
			Map.entry("gleaner.perform.marks", RECORDED),
			Map.entry("gleaner.perform.replays", RECORDED),
			Map.entry("gleaner.perform.replay", RECORDED),
			Map.entry("gleaner.perform.transcript", RECORDED),
			Map.entry("gleaner.ore.sources", ORE),
			Map.entry("gleaner.ore.table", ORE),
			Map.entry("gleaner.ore.words", "neologisms"),
			Map.entry("gleaner.ore.poem", ORE),
			Map.entry("gleaner.engines.list", MORE),
			Map.entry("gleaner.engines.catalogue", MORE),
			Map.entry("gleaner.engines.one", MORE),
			Map.entry("gleaner.compare.panes", COMPARE),
			Map.entry("gleaner.compare.branches", "branches"),
			Map.entry("gleaner.compare.tally", "votes"),
			Map.entry("gleaner.editor.provenance", HAND),
			Map.entry("gleaner.editor.form", "hear-it"),
			Map.entry("gleaner.editor.ledger", LEDGER),
			Map.entry("gleaner.editor.facing", LEDGER),
			Map.entry("gleaner.editor.notes", "notes-folders-order"),
			Map.entry("gleaner.rcp.closed", "what-is-on-disk"),
			// editors
			Map.entry("gleaner.editor.poem", HAND),
			// dialogs, wizards, small windows
			Map.entry("gleaner.ui.glean.importing.ImportWizard", BRING),
			Map.entry("gleaner.ui.compare.XrayWindow", COMPARE),
			Map.entry("gleaner.ui.compare.ModelDialog", COMPARE),
			Map.entry("gleaner.ui.lifeline.NoteDialog", LIFELINE),
			Map.entry("gleaner.ui.train.CompareDialog", MODELS),
			Map.entry("gleaner.ui.train.ThinDialog", MODELS),
			Map.entry("gleaner.ui.perform.PoemChooserDialog", PERFORM),
			Map.entry("gleaner.ui.train.NewThreadDialog", MODELS),
			Map.entry("gleaner.ui.train.ResumeDialog", MODELS),
			Map.entry("gleaner.ui.form.SecretDialog", "mix"),
			Map.entry("gleaner.ui.glean.debris.ManyDialog", MODELS),
			Map.entry("gleaner.editor.publish.PublishWizard", "publish"),
			Map.entry("gleaner.ui.ore.archive.ArchiveWizard", ARCHIVE),
			Map.entry("gleaner.ui.ore.archive.ArchiveReport", ARCHIVE),
			Map.entry("gleaner.editor.print.PreviewDialog", "publish"),
			Map.entry("gleaner.editor.suggest.SuggestionPopup", WORDS),
			Map.entry("gleaner.editor.chorus.RefillPopup", ENGINES),
			Map.entry("gleaner.editor.lines.LineationHandler", LINES),
			Map.entry("gleaner.editor.quotation.QuotationLength", QUOTATIONS),
			Map.entry("gleaner.rcp.bar.Details", WINDOW),
			Map.entry("gleaner.rcp.menu.About", HELP),
			Map.entry("gleaner.rcp.find.FindWindow", HELP),
			Map.entry("gleaner.ui.guide.KeysDialog", HELP),
			// settings
			Map.entry("gleaner.appearance", HELP),
			Map.entry("gleaner.keys", HELP));

	private HelpPlaces() {
	}

	/** The anchor of the heading that tells about a place; nothing for a place that the table does not have. */
	public static Optional<String> anchor(String place) {
		return Optional.ofNullable(ANCHORS.get(place));
	}

	/** All places that the table has, with their anchors. */
	public static Map<String, String> all() {
		return ANCHORS;
	}
}
