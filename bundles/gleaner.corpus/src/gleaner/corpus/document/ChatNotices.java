// SPDX-License-Identifier: EPL-2.0
package gleaner.corpus.document;

import java.util.Optional;
import java.util.regex.Pattern;

/** Knows what a messenger puts where a message was not text: pictures left out, messages deleted, calls. */
final class ChatNotices {
	/** The invisible mark with which WhatsApp begins what it says itself. */
	private static final char OF_THE_MESSENGER = '\u200E';
	private static final Pattern OMITTED = Pattern.compile(
			"<[^<>\\n]{1,60}>"
					+ "|(?:image|video|audio|sticker|gif|document|contact card|video note|photo|voice message|location) omitted"
					+ "|(?:bild|video|audio|sticker|gif|dokument|kontaktkarte) (?:weggelassen|utelämnat|utelatt|udeladt)"
					+ "|(?:image|vidéo|audio|sticker|gif|document|fiche contact) (?:absente?|omise?)"
					+ "|(?:imagen|vídeo|video|audio|sticker|gif|documento|tarjeta de contacto) omitid[oa]"
					+ "|(?:imagem|imagine|immagine|vídeo|video|áudio|audio|figurinha|sticker|gif|documento|cartão do contato) "
					+ "(?:ocultad[oa]|omess[oa]|omitid[oa]|oculto|oculta)"
					+ "|(?:afbeelding|video|audio|sticker|gif|document) (?:weggelaten|verwijderd)"
					+ "|\\S[^\\n]{0,80}\\.\\w{3,4} \\([^()\\n]{3,40}\\)"
					+ "|(?:this message was deleted|you deleted this message|this message was deleted by admin [^\\n]*+|waiting for "
					+ "this message\\. this may take a while\\."
					+ "|diese nachricht wurde gelöscht|du hast diese nachricht gelöscht|ce message a été supprimé|vous avez "
					+ "supprimé ce message"
					+ "|(?:se eliminó|eliminaste) este mensaje|este mensaje fue eliminado|(?:esta )?mensagem (?:foi )?apagada|você "
					+ "apagou esta mensagem"
					+ "|questo messaggio è stato eliminato|hai eliminato questo messaggio|dit bericht (?:is|werd) verwijderd|данное "
					+ "сообщение удалено|сообщение удалено)\\.?"
					+ "|null|(?:missed (?:voice|video|group voice|group video) call|verpasster (?:sprach|video)anruf)[^\\n]{0,40}",
			Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
	private static final int LONGEST_MARK = 60;
	private static final Pattern ATTACHED = Pattern
			.compile("(?m)^\\u200E?<[^<>\\n]{1,20}: ?\\d{3,}[^<>\\n]*+>$|^\\S[^\\n]{0,80}\\.(?:jpe?g|png|webp|opus|mp4|pdf|vcf|mp3|m4a) "
					+ "\\([^()\\n]{3,40}\\)$");
	private ChatNotices() {
	}

	/** What somebody said; nothing if the messenger said it. */
	static Optional<String> without(String message) {
		if (message.indexOf(OF_THE_MESSENGER) == 0) return Optional.empty();
		String said = withoutEdited(bare(ATTACHED.matcher(message).replaceAll("")));
		return said.isBlank() || said.length() <= 160 && OMITTED.matcher(said.strip()).matches() ? Optional.empty() : Optional.of(said);
	}

	/** Without invisible marks before and behind, and without white space behind. */
	private static String bare(String message) {
		int start = 0;
		int end = message.length();
		while (end > start && (isMark(message.charAt(end - 1)) || Character.isWhitespace(message.charAt(end - 1)))) end--;
		while (start < end && isMark(message.charAt(start))) start++;
		return message.substring(start, end);
	}

	private static boolean isMark(char c) {
		return c == '\u200E' || c >= '\u202A' && c <= '\u202C' || c >= '\u2066' && c <= '\u2069';
	}

	/** "&lt;This message was edited&gt;" stands behind the words. */
	private static String withoutEdited(String message) {
		int open = message.endsWith(">") ? message.lastIndexOf('<') : -1;
		boolean edited = open > 0 && message.length() - open <= LONGEST_MARK && message.indexOf('\n', open) < 0
				&& message.indexOf(' ', open) > 0;
		return edited ? bare(message.substring(0, open)) : message;
	}
}
