// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.glean.mix;

import gleaner.desk.mix.FormHelp;
import gleaner.desk.mix.Mix;
import gleaner.desk.mix.Styling;
import gleaner.desk.mix.TemplateTitles;
import gleaner.engine.EngineInfo;
import gleaner.engine.Parameter;
import gleaner.ui.Background;
import gleaner.ui.Mixing;
import java.util.List;
import java.util.Optional;
import org.eclipse.swt.widgets.Control;

/**
 * The poems of the active pane's corpora, to choose one that is made anew. They are read in the background, when the poet goes to the
 * field.
 */
final class TitlesToChoose {
	private static final int MOST = 200;

	private final Mixing mixing;
	private final Background reading;
	private final TemplateTitles titles = new TemplateTitles();
	private List<TemplateTitles.Offer> known = List.of();

	TitlesToChoose(Control lifetime, Mixing mixing) {
		this.mixing = mixing;
		reading = Background.newest(lifetime);
	}

	/** What can be chosen as a parameter's value; nothing if it is not the title of a poem. */
	Optional<FormHelp.Titles> offered(Parameter.Text parameter) {
		Optional<EngineInfo> engine = mixing.engine(mixing.model().active());
		if (engine.isEmpty() || !Styling.isSubject(engine.get(), parameter)) return Optional.empty();
		return Optional.of(new FormHelp.Titles("any poem", this::look, typed -> TemplateTitles.matching(known, typed, MOST)));
	}

	private void look(Runnable then) {
		if (mixing.studio().isEmpty()) return;
		List<String> corpora = mixing.model().mix().shares().stream().filter(share -> share.weight() > 0).map(Mix.Share::corpus).toList();
		reading.work("Titles", turn -> titles.of(mixing.studio().get(), corpora)).trouble("the titles of the poems could not be read")
				.interruptible().then(found -> {
					known = found;
					then.run();
				});
	}
}
