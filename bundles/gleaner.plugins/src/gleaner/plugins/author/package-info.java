// SPDX-License-Identifier: EPL-2.0
/** What somebody needs who begins a plug-in: a project that builds, and the API beside it. */
package gleaner.plugins.author;
