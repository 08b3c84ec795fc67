// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.glean.debris;

import gleaner.cluster.Job;
import gleaner.cluster.place.Sites;
import gleaner.desk.job.JobPlaces;
import gleaner.desk.job.ManyPoems;
import gleaner.desk.thread.TrainProgram;
import gleaner.engine.EngineInfo;
import gleaner.language.Language;
import gleaner.studio.Studio;
import gleaner.ui.Background;
import gleaner.ui.Installed;
import gleaner.ui.LanguageAccess;
import gleaner.ui.Status;
import gleaner.voice.GenerationOrder;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.Shell;

/** Asks how many poems are to be made of what a pane is told, and where, and lets a job make them. */
final class MakingMany {
	private final Shell shell;
	private final Studio studio;

	MakingMany(Shell shell, Studio studio) {
		this.shell = shell;
		this.studio = studio;
	}

	/** Asks, and begins. */
	void ask(EngineInfo engine, GenerationOrder order) {
		JobPlaces places = new JobPlaces(TrainProgram.script(Installed.folder()), Sites.ofThisUser());
		ManyDialog dialog = new ManyDialog(shell, "They begin with the poems of this pane, from seed " + order.request().seed()
				+ ". A job makes them, and runs without this window.", places);
		if (dialog.open() != Window.OK) return;
		long poems = dialog.poems();
		String place = dialog.place();
		Language language = LanguageAccess.language();
		Background.<Job>once("Many poems", turn -> new ManyPoems(studio, places).begin(engine, order, poems, place, language, turn))
				.trouble("the poems could not be started")
				.then(job -> Status.say("the job " + job.name() + " makes " + job.what() + "; see Jobs in the room Train"));
	}
}
