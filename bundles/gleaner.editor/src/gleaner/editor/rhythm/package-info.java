// SPDX-License-Identifier: EPL-2.0
/** How a poem sounds, shown on its page. */
package gleaner.editor.rhythm;
