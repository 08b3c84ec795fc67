// SPDX-License-Identifier: EPL-2.0
package gleaner.editor.suggest;

import gleaner.desk.suggest.CameFor;
import gleaner.desk.suggest.Offers;
import gleaner.desk.suggest.Place;
import gleaner.desk.suggest.SuggestionSource;
import gleaner.files.StudioException;
import gleaner.language.Language;
import gleaner.studio.Studio;
import gleaner.ui.StudioAccess;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** For a word that came for another, where a poem was made anew: the other, and what else might have come. */
@Component(service = SuggestionSource.class, property = "service.ranking:Integer=120")
public final class TemplateSuggestions implements SuggestionSource {
	private final Language language;

	@Activate
	public TemplateSuggestions(@Reference Language language) {
		this.language = language;
	}

	@Override
	public void onWord(Place place, Offers offers) {
		Optional<Studio> studio = StudioAccess.current();
		if (studio.isEmpty()) return;
		try {
			new CameFor(language, studio.get().debris()).offer(place, offers);
		} catch (StudioException e) {
			offers.say("replaced another word", e.getMessage());
		}
	}

	@Override
	public void onInvention(Place place, Offers offers) {
		onWord(place, offers);
	}
}
