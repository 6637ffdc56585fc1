//! The objects of `--json`, exactly as CLI.md lists their fields.
//!
//! One struct a shape, fields in the documented order, every field always
//! written: `null` or `[]` where there is nothing. The domain types know nothing
//! of this, so that neither can change the other by accident.

mod articles;
mod feeds;
mod files;
mod keeping;
mod setup;

pub(super) use articles::{
    BookmarkView, HitView, RelatedView, RowView, SearchRemark, StoryView, WarningView,
};
pub(super) use feeds::{AddedFeedView, FeedView, FetchedView};
pub(super) use files::FileView;
pub(super) use keeping::{
    BackupView, DeletionView, ExportView, PruneView, ReextractView, RefusedView, RestoreView, SavedView,
    TagView,
};
pub(super) use setup::{ActionView, CheckProblemView, CheckView, PathView, SettingView, ThemeView};
