// SPDX-License-Identifier: EPL-2.0
/** The wizard that makes books of poems. */
package gleaner.editor.publish;
