//! Provinces by their codes, held in the process: nearly every answer names some, and none changes once it is there.

use std::collections::HashMap;
use std::sync::Arc;

use doichieu_entities::province;
use sea_orm::{ConnectionTrait, EntityTrait};

use super::listing::Provinces;
use super::{Store, StoreError};

/// The provinces that were there when the store was opened.
#[derive(Debug, Clone, Default)]
pub(super) struct KnownProvinces {
    by_code: Arc<HashMap<String, Arc<province::Model>>>,
}

impl KnownProvinces {
    /// Reads them.
    pub async fn find(db: &impl ConnectionTrait) -> Result<Self, StoreError> {
        let rows = province::Entity::find().all(db).await?.into_iter();
        Ok(Self {
            by_code: Arc::new(rows.map(|it| (it.code.clone(), Arc::new(it))).collect()),
        })
    }
}

impl Store {
    /// Provinces by code. Those that another program has brought since are asked for.
    pub async fn provinces(
        &self,
        codes: &[String],
    ) -> Result<HashMap<String, Arc<province::Model>>, StoreError> {
        let known = &self.provinces.by_code;
        let mut found: HashMap<_, _> = codes
            .iter()
            .filter_map(|code| Some((code.clone(), known.get(code)?.clone())))
            .collect();
        let mut unknown = codes.to_vec();
        unknown.retain(|code| !known.contains_key(code));
        if !unknown.is_empty() {
            let rows = self.get_many_by_code::<Provinces>(&unknown).await?.into_iter();
            found.extend(rows.map(|it| (it.code.clone(), Arc::new(it))));
        }
        Ok(found)
    }
}
